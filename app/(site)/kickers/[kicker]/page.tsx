import "@/components/styles/profile.css";
import { notFound } from "next/navigation";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { SONG_OF_MONTHS, StoriesByMonth } from "@/components/story/stories-by-month";
import { claimsOf } from "@/lib/articles/claims";
import { parseCursor } from "@/lib/articles/cursor";
import { byMonth } from "@/lib/articles/days";
import { kickerPath } from "@/lib/articles/kicker-path";
import { listAddress } from "@/lib/articles/list-address";
import { listWithKicker } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { readSettings } from "@/lib/settings/public-queries";
import { listFacts } from "@/lib/structured-data/facts";
import { segmentText } from "@/lib/text/segment-text";
import { SitePage } from "../../site-page";

type Props = { params: Promise<{ kicker: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props) {
	const kicker = segmentText((await params).kicker) ?? "";
	if ((await listWithKicker(kicker, { limit: 1 })).articles.length === 0) return {};
	const name = withoutBreakMarks(kicker);
	return listMetadata({
		title: name,
		description: `「${name}」的全部報道。`,
		path: kickerPath(kicker),
		feed: { kind: "latest" },
	});
}

export default async function KickerPage({ params, searchParams }: Props) {
	const kicker = segmentText((await params).kicker) ?? "";
	const before = parseCursor((await searchParams).before);
	const [{ publication }, { articles, next }] = await Promise.all([
		readSettings(),
		listWithKicker(kicker, { before }),
	]);
	if (articles.length === 0) notFound();
	const now = new Date();
	const path = kickerPath(kicker);
	const name = withoutBreakMarks(kicker);
	const stories = articles.map((article) => teaserOf(article, publication));
	const description = `「${name}」的全部報道，新的在前。`;
	return (
		<SitePage
			path={listAddress(path, { before })}
			now={now}
			song={[name, SONG_OF_MONTHS, ...claimsOf(stories)]}
		>
			<JsonLd things={listFacts({ name, description, path, stories: articles }, publication)} />
			<PageHead title={name} text={description} />
			<StoriesByMonth
				months={byMonth(stories, now)}
				newest={before && path}
				older={next && listAddress(path, { before: next })}
			/>
		</SitePage>
	);
}
