import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeskHead } from "@/components/desk/desk-head";
import { WorkTicket } from "@/components/desk/workflow/work-ticket";
import { DeskSongFace } from "@/components/site/song-face";
import { currentStaff } from "@/lib/access/session";
import { cutSong } from "@/lib/song/song-slice";
import { wordsIn } from "@/lib/words/words";
import { listMyWork, stagesJudgedBy } from "@/lib/workflow/my-work";

export const metadata: Metadata = { title: "我的工作" };

export default async function MyWorkPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/work");
	const now = new Date();
	const work = await listMyWork(staff);
	const words = wordsIn(staff.locale);
	const { mine } = words.workflow;
	const parts = [
		{ id: "returned", stories: work.returned, isAlways: true },
		{ id: "judging", stories: work.judging, isAlways: stagesJudgedBy(staff).length > 0 },
		{ id: "given", stories: work.given, isAlways: true },
		{ id: "owed", stories: work.owed, isAlways: false },
		{ id: "lifts", stories: work.lifts, isAlways: false },
	] as const;
	const all = parts.flatMap(({ stories }) => stories);
	return (
		<>
			<DeskSongFace address={await cutSong(all.map(({ claim }) => claim))} />
			<DeskHead title={mine.title}>
				<span className="ws-day">{mine.waiting(all.length)}</span>
			</DeskHead>
			<main className="ws-main" id="main">
				<div className="wf-mine">
					{parts.map(
						({ id, stories, isAlways }) =>
							(isAlways || stories.length > 0) && (
								<section key={id} className="brd-c" aria-labelledby={id}>
									<h2 id={id}>
										{mine.parts[id]}
										<span className="n">{stories.length}</span>
									</h2>
									{stories.length === 0 && <p className="hint">{mine.none[id]}</p>}
									<ul>
										{stories.map((story) => (
											<WorkTicket key={story.id} story={story} now={now} words={words} />
										))}
									</ul>
								</section>
							),
					)}
				</div>
			</main>
		</>
	);
}
