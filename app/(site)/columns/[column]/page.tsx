import "@/components/styles/lists.css";
import "@/components/styles/profile.css";
import { PersonPage } from "@/components/people/person-page";
import { JsonLd } from "@/components/site/json-ld";
import { parseMonth, spanOfMonth } from "@/lib/archive/calendar";
import { listMonthsOf } from "@/lib/archive/public-queries";
import { claimsOf } from "@/lib/articles/claims";
import { parseCursor } from "@/lib/articles/cursor";
import { byMonth } from "@/lib/articles/days";
import { listAddress } from "@/lib/articles/list-address";
import { listInColumn } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { columnNote } from "@/lib/columns/column-note";
import { readColumn } from "@/lib/columns/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { pictureView } from "@/lib/media/picture-view";
import { readSettings } from "@/lib/settings/public-queries";
import { listFacts } from "@/lib/structured-data/facts";
import { segmentText } from "@/lib/text/segment-text";
import { SitePage } from "../../site-page";
import { UnknownPage } from "../../unknown-page";

type Props = {
	params: Promise<{ column: string }>;
	searchParams: Promise<{ before?: string | string[]; month?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
	const column = await readColumn(segmentText((await params).column) ?? "");
	if (!column) return {};
	const { slug, name, description } = column;
	return listMetadata({ title: name, description, path: `/columns/${slug}`, feed: { kind: "column", slug } });
}

export default async function ColumnPage({ params, searchParams }: Props) {
	const slug = segmentText((await params).column) ?? "";
	const column = await readColumn(slug);
	if (!column) return <UnknownPage path={`/columns/${slug}`} />;
	const asked = await searchParams;
	const before = parseCursor(asked.before);
	const month = parseMonth(asked.month);
	const span = month === null ? null : spanOfMonth(month);
	const now = new Date();
	const [{ publication }, { articles, next }, months] = await Promise.all([
		readSettings(),
		listInColumn(column.id, { before, span }),
		listMonthsOf("column", column.id),
	]);
	const stories = articles.map((article) => teaserOf(article, publication));
	const path = `/columns/${column.slug}`;
	const writers = column.columnists.map(({ handle, name, honorific }) => ({
		href: `/authors/${handle}`,
		name: `${name}${honorific ?? ""}`,
	}));
	const song = [
		column.name,
		"未有文章沒有更早的文章了〇一二三四五六七八九十年月0123456789",
		...writers.map(({ name }) => name),
		...claimsOf(stories),
	];
	return (
		<SitePage path={listAddress(path, { before, month })} current="/columns" now={now} song={song}>
			<JsonLd things={listFacts({ ...column, path, stories: articles }, publication)} />
			<PersonPage
				name={column.name}
				note={columnNote(column)}
				places={writers}
				text={column.description}
				portrait={column.picture && pictureView(column.picture)}
				months={byMonth(stories, now)}
				all={months.map((one) => ({ ...one, href: listAddress(path, { month: one.month }) }))}
				current={month}
				newest={before || month ? path : null}
				older={next && listAddress(path, { before: next, month })}
			/>
		</SitePage>
	);
}
