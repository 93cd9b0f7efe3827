import "@/components/styles/lists.css";
import { Columnist } from "@/components/site/columnist";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { listInColumn } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { listColumns } from "@/lib/columns/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { readSettings } from "@/lib/settings/public-queries";
import { placesFacts } from "@/lib/structured-data/facts";
import { SitePage } from "../site-page";

const PLACE = { name: "專欄", description: "每周專欄及作者。", path: "/columns" };

export function generateMetadata() {
	return listMetadata({ ...PLACE, title: PLACE.name, feed: { kind: "latest" } });
}

export default async function ColumnsPage() {
	const now = new Date();
	const [{ publication }, columns] = await Promise.all([readSettings(), listColumns()]);
	const newest = await Promise.all(columns.map(({ id }) => listInColumn(id, { limit: 1 })));
	const list = columns.map((column, index) => {
		const article = newest[index]?.articles[0];
		return { column, story: article ? teaserOf(article, publication) : null };
	});
	const names = columns.flatMap(({ name, columnists }) => [name, ...columnists.map((one) => one.name)]);
	return (
		<SitePage path={PLACE.path} current="/columns" now={now} song={["專欄未有專欄", ...names]}>
			<JsonLd
				things={placesFacts(
					{ ...PLACE, items: columns.map(({ name, slug }) => ({ name, path: `/columns/${slug}` })) },
					publication,
				)}
			/>
			<PageHead title={PLACE.name} text="文章只代表作者個人意見。" />
			{list.length === 0 && <EmptyList title="未有專欄" text="專欄開始後，會在這裏出現。" />}
			<div className="cols cols--3 columns-all">
				{list.map(({ column, story }) => (
					<Columnist
						key={column.slug}
						name={column.columnists[0]?.name ?? column.name}
						column={{ name: column.name, href: `/columns/${column.slug}` }}
						story={story}
						level={2}
					/>
				))}
			</div>
		</SitePage>
	);
}
