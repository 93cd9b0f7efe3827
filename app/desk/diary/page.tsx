import "@/components/styles/diary.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { DiaryDays } from "@/components/desk/diary/diary-days";
import { DiaryWays } from "@/components/desk/diary/diary-ways";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listAsked, readDiary } from "@/lib/diary/desk-queries";
import { diaryDays, parseDiary } from "@/lib/diary/diary-place";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "採訪日誌" };

export default async function DiaryPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/diary");
	if (!may(staff, "diary.view", "house")) return notThere();
	const now = new Date();
	const asked = await searchParams;
	const place = parseDiary(asked, now);
	const days = diaryDays(place);
	const [entries, waiting] = await Promise.all([
		readDiary(staff, { days, who: place.who }),
		listAsked(staff),
	]);
	const words = wordsIn(staff.locale);
	const { diary } = words;
	const mayKeep = may(staff, "diary.keep", "house");
	const counts = typeof asked.imported === "string" ? asked.imported.split(" ").map(Number) : null;
	const [added = 0, differ = 0, there = 0] = counts ?? [];
	const isEmpty = Object.values(entries).every((events) => events.length === 0);
	return (
		<>
			<DeskHead title={diary.title}>
				{mayKeep && (
					<a className="btn btn--pri ws-back" href="/desk/diary/new">
						{diary.add}
					</a>
				)}
			</DeskHead>
			<main className="ws-main dia" id="main">
				{counts && <SavedNote>{diary.done.imported(added, differ, there)}</SavedNote>}
				{waiting.length > 0 && (
					<section className="note note--warn" aria-labelledby="asked">
						<h2 id="asked">{diary.askedTitle}</h2>
						<ul lang="zh-Hant-HK">
							{waiting.map(({ id, title }) => (
								<li key={id}>
									<a href={`/desk/diary/${id}`}>{title}</a>
								</li>
							))}
						</ul>
					</section>
				)}
				<DiaryWays {...{ place, days, now, words }} />
				<p className="ws-ways dia-go">
					<a className="btn btn--quiet btn--sm" href="/desk/diary/subscription">
						{diary.feed.title}
					</a>
					{mayKeep && (
						<a className="btn btn--quiet btn--sm" href="/desk/diary/import">
							{diary.import}
						</a>
					)}
				</p>
				{isEmpty && <p className="hint">{diary.none[place.who]}</p>}
				<DiaryDays
					{...{ days, entries, now, words }}
					look={place.view === "list" ? "list" : "grid"}
					month={place.view === "month" ? place.on.slice(0, 7) : null}
				/>
			</main>
		</>
	);
}
