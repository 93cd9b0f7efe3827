import { EmptyList } from "@/components/site/empty-list";
import { PageHead } from "@/components/site/page-head";
import { Paging } from "@/components/site/paging";
import { DayStream } from "@/components/story/day-stream";
import { formatCursor, parseCursor } from "@/lib/articles/cursor";
import { byDay } from "@/lib/articles/days";
import { listLatest } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { readSettings } from "@/lib/settings/public-queries";
import { SitePage } from "../site-page";

export const metadata = {
	title: "最新",
	description: "按發布時間排列的全部報道。",
	alternates: { canonical: "/latest" },
};

type Props = { searchParams: Promise<{ before?: string | string[] }> };

export default async function LatestPage({ searchParams }: Props) {
	const before = parseCursor((await searchParams).before);
	const now = new Date();
	const [{ publication }, { articles, next }] = await Promise.all([readSettings(), listLatest({ before })]);
	const days = byDay(
		articles.map((article) => teaserOf(article, publication)),
		now,
	);
	return (
		<SitePage
			current="/latest"
			now={now}
			song={["最新未有報道沒有更早的報道了", ...days.map(({ title }) => title)]}
		>
			<PageHead title="最新" text="按發布時間排列，全部為香港時間。頁面不會自動跳動。" />
			{days.map((day) => (
				<DayStream key={day.day} day={day} />
			))}
			{days.length === 0 && !before && <EmptyList title="未有報道" text="第一篇報道發布後，會在這裏出現。" />}
			{days.length === 0 && before && (
				<EmptyList
					title="沒有更早的報道了"
					text="這裏是最早的一篇。"
					link={{ href: "/latest", label: "回到最新" }}
				/>
			)}
			<Paging
				older={next && { href: `/latest?before=${formatCursor(next)}`, label: "較早報道" }}
				newest={before && days.length > 0 ? { href: "/latest", label: "回到最新" } : null}
			/>
		</SitePage>
	);
}
