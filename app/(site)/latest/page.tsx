import { LatestStream } from "@/components/section/latest-stream";
import { NewStories } from "@/components/section/new-stories";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { Paging } from "@/components/site/paging";
import { parseCursor } from "@/lib/articles/cursor";
import { byDay } from "@/lib/articles/days";
import { listAddress } from "@/lib/articles/list-address";
import { listLatest } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { listSections } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { listFacts } from "@/lib/structured-data/facts";
import { isoHongKong } from "@/lib/time/hong-kong";
import { SitePage } from "../site-page";

const LATEST = { name: "最新", description: "按發布時間排列的全部報道。", path: "/latest" };

export function generateMetadata() {
	return listMetadata({ ...LATEST, title: LATEST.name, feed: { kind: "latest" } });
}

export default async function LatestPage({
	searchParams,
}: {
	searchParams: Promise<{ before?: string | string[] }>;
}) {
	const before = parseCursor((await searchParams).before);
	const now = new Date();
	const [{ publication }, sections, { articles, next }] = await Promise.all([
		readSettings(),
		listSections(),
		listLatest({ before }),
	]);
	const days = byDay(
		articles.map((article) => teaserOf(article, publication)),
		now,
	);
	const places = sections.map(({ slug, name }) => ({ href: `/sections/${slug}`, name }));
	const newest = { href: "/latest", label: "回到最新" };
	const song = ["最新欄目往期訂閱這條線未有報道沒有更早的報道了", ...days.map(({ title }) => title)];
	return (
		<SitePage path={listAddress("/latest", { before })} current="/latest" now={now} song={song}>
			<JsonLd things={listFacts({ ...LATEST, stories: articles }, publication)} />
			<PageHead title="最新" text="按發布時間排列，全部為香港時間。頁面不會自動跳動。" />
			{!before && <NewStories newest={isoHongKong(articles[0]?.publishAt ?? now)} />}
			{days.length > 0 && <LatestStream days={days} sections={places} />}
			{days.length === 0 && !before && <EmptyList title="未有報道" text="第一篇報道發布後，會在這裏出現。" />}
			{days.length === 0 && before && (
				<EmptyList title="沒有更早的報道了" text="這裏是最早的一篇。" link={newest} />
			)}
			<Paging
				older={next && { href: listAddress("/latest", { before: next }), label: "較早報道" }}
				newest={before && days.length > 0 ? newest : null}
			/>
		</SitePage>
	);
}
