import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { Paging } from "@/components/site/paging";
import { StoryRow } from "@/components/story/story-row";
import { parseCursor } from "@/lib/articles/cursor";
import { listAddress } from "@/lib/articles/list-address";
import { readTag } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { readSettings } from "@/lib/settings/public-queries";
import { listFacts } from "@/lib/structured-data/facts";
import { segmentText } from "@/lib/text/segment-text";
import { SitePage } from "../../site-page";
import { UnknownPage } from "../../unknown-page";

type Props = { params: Promise<{ tag: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props) {
	const slug = segmentText((await params).tag);
	const tag = slug === null ? null : await readTag(slug, { limit: 1 });
	if (!tag) return {};
	return listMetadata({
		title: tag.name,
		description: aboutTag(tag.name),
		path: `/tags/${encodeURIComponent(slug ?? "")}`,
		feed: { kind: "tag", slug: slug ?? "" },
	});
}

function aboutTag(name: string): string {
	return `有關「${name}」的報道。`;
}

export default async function TagPage({ params, searchParams }: Props) {
	const slug = segmentText((await params).tag);
	const before = parseCursor((await searchParams).before);
	const [{ publication }, tag] = await Promise.all([
		readSettings(),
		slug === null ? null : readTag(slug, { before }),
	]);
	if (!tag || slug === null) return <UnknownPage path={`/tags/${slug ?? ""}`} />;
	const path = `/tags/${encodeURIComponent(slug)}`;
	const now = new Date();
	return (
		<SitePage path={listAddress(path, { before })} now={now} song={[tag.name]}>
			<JsonLd
				things={listFacts(
					{ name: tag.name, description: aboutTag(tag.name), path, stories: tag.articles },
					publication,
				)}
			/>
			<PageHead title={tag.name} text={`有關「${tag.name}」的報道，新的在前。`} />
			<ul className="list tag-list">
				{tag.articles.map((article) => (
					<li key={article.number}>
						<StoryRow story={teaserOf(article, publication)} now={now} level={2} />
					</li>
				))}
			</ul>
			<Paging
				older={tag.next && { href: listAddress(path, { before: tag.next }), label: "較早報道" }}
				newest={before && { href: path, label: "回到最新" }}
			/>
		</SitePage>
	);
}
