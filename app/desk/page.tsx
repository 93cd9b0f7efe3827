import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DayLineView } from "@/components/desk/day-line";
import { DeskHead } from "@/components/desk/desk-head";
import { Ticket } from "@/components/desk/ticket";
import { WaitingWork } from "@/components/desk/waiting-work";
import { DeskSongFace } from "@/components/site/song-face";
import { currentStaff } from "@/lib/access/session";
import { dayLine } from "@/lib/articles/day-line";
import { listArticles } from "@/lib/articles/desk-queries";
import { listMyDrafts, listOutOn } from "@/lib/articles/overview-queries";
import { cutSong } from "@/lib/song/song-slice";
import { wordsIn } from "@/lib/words/words";
import { countToDo } from "@/lib/workflow/count-to-do";
import { listMyWork } from "@/lib/workflow/my-work";

export const metadata: Metadata = { title: "今日" };

const RECENT = 8;
const WAITING = 6;

export default async function TodayPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk");
	const now = new Date();
	const [out, mine, { articles }, work, toDo] = await Promise.all([
		listOutOn(staff, now),
		listMyDrafts(staff),
		listArticles(staff, {}),
		listMyWork(staff),
		countToDo(staff, now),
	]);
	const recent = articles.slice(0, RECENT);
	const words = wordsIn(staff.locale);
	const { today } = words.desk;
	const waiting = Object.values(work).flat().slice(0, WAITING);
	const columns = [
		// What waits for somebody fills the page by itself.
		...(mine.length > 0 || waiting.length === 0
			? [{ id: "mine", title: today.mine, none: today.noMine, stories: mine }]
			: []),
		{ id: "recent", title: today.recent, none: today.noRecent, stories: recent },
	];
	const isOne = columns.length === 1;
	return (
		<>
			<DeskSongFace
				address={await cutSong([...out, ...waiting, ...mine, ...recent].map(({ claim }) => claim))}
			/>
			<DeskHead title={today.title}>
				<span className="ws-day">{words.when.day(now)}</span>
				<time className="ws-clock">{words.when.clock(now)}</time>
			</DeskHead>
			<main className="ws-main" id="main">
				<DayLineView line={dayLine(out, now)} stories={out} now={now} words={words} />
				<WaitingWork work={work} toDo={toDo} first={waiting} now={now} words={words} />
				<div className={isOne ? "duo duo--one" : "duo"}>
					{columns.map(({ id, title, none, stories }) => (
						<section key={id} className={isOne ? "brd-c brd-c--wide" : "brd-c"} aria-labelledby={id}>
							<h2 id={id}>{title}</h2>
							{stories.length === 0 && <p className="hint">{none}</p>}
							<ul>
								{stories.map((story) => (
									<Ticket key={story.id} story={story} now={now} words={words} />
								))}
							</ul>
						</section>
					))}
				</div>
				<p>
					<a className="btn" href="/desk/articles">
						{today.all}
					</a>
				</p>
			</main>
		</>
	);
}
