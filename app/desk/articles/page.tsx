import "@/components/styles/together.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BulkBar } from "@/components/desk/bulk/bulk-bar.island";
import { BulkNews } from "@/components/desk/bulk/bulk-news";
import { DeskHead } from "@/components/desk/desk-head";
import { EmptyStories } from "@/components/desk/empty-stories";
import { listHref, StoryFilters } from "@/components/desk/story-filters";
import { StoryPages } from "@/components/desk/story-pages";
import { StoryTable } from "@/components/desk/story-table";
import { ListWays } from "@/components/desk/workflow/list-ways";
import { WayFilters } from "@/components/desk/workflow/way-filters";
import { DeskSongFace } from "@/components/site/song-face";
import { currentStaff } from "@/lib/access/session";
import { countByState, listArticles } from "@/lib/articles/desk-queries";
import { parseFilter } from "@/lib/articles/list-filter";
import { listPresent } from "@/lib/presence/desk-queries";
import { cutSong } from "@/lib/song/song-slice";
import { wordsIn } from "@/lib/words/words";
import { listColleagues } from "@/lib/workflow/desk-queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "稿件" };

export default async function StoriesPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/articles");
	const query = await searchParams;
	const filter = parseFilter(query);
	const [{ articles, hasMore }, counts, colleagues] = await Promise.all([
		listArticles(staff, filter),
		countByState(staff, filter),
		listColleagues(staff),
	]);
	const now = new Date();
	const ids = articles.map(({ id }) => id);
	const present = await listPresent(staff, ids, now);
	const words = wordsIn(staff.locale);
	return (
		<>
			<DeskSongFace address={await cutSong(articles.map(({ claim }) => claim))} />
			<DeskHead title={words.desk.list.title}>
				<ListWays way="table" words={words} />
			</DeskHead>
			<main className="ws-main" id="main">
				<BulkNews query={query} words={words} />
				<StoryFilters filter={filter} counts={counts} words={words} />
				<WayFilters filter={filter} colleagues={colleagues} words={words} />
				{articles.length > 0 && (
					<BulkBar
						key={listHref(filter)}
						kept={Object.fromEntries(new URLSearchParams(listHref(filter).split("?")[1]))}
						total={filter.state ? counts[filter.state] : Object.values(counts).reduce((a, b) => a + b, 0)}
					/>
				)}
				{articles.length > 0 ? (
					<StoryTable stories={articles} present={present} now={now} words={words} />
				) : (
					<EmptyStories filter={filter} words={words} />
				)}
				<StoryPages filter={filter} hasMore={hasMore} words={words} />
			</main>
		</>
	);
}
