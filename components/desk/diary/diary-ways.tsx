import { DIARY_VIEWS, type DiaryPlace, diaryHref, stepDiary, today } from "@/lib/diary/diary-place";
import { dayOf } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

/** How the diary is shown, whose assignments, and the days before and after. */
export function DiaryWays({
	place,
	days,
	now,
	words,
}: {
	place: DiaryPlace;
	days: readonly string[];
	now: Date;
	words: Words;
}) {
	const { diary, workflow, when } = words;
	const { view, who } = place;
	const [first = "", last = ""] = [days[0], days.at(-1)];
	return (
		<div className="wf-h dia-w">
			<nav className="chips" aria-label={diary.steps}>
				<a className="chip" href={diaryHref(stepDiary(place, -1))}>
					{diary.before[view]}
				</a>
				<a className="chip" href={`${diaryHref(today(place, now))}#day-${dayOf(now)}`}>
					{diary.today}
				</a>
				<a className="chip" href={diaryHref(stepDiary(place, 1))}>
					{diary.after[view]}
				</a>
			</nav>
			<h2>
				{view === "month"
					? workflow.calendar.monthOf(place.on)
					: `${when.shortDay(first, now)}–${when.shortDay(last, now)}`}
			</h2>
			<nav className="seg" aria-label={diary.whoLabel}>
				{(["all", "mine"] as const).map((one) => (
					<a
						key={one}
						href={diaryHref({ ...place, who: one })}
						aria-current={one === who ? "page" : undefined}
					>
						{diary.who[one]}
					</a>
				))}
			</nav>
			<nav className="seg" aria-label={diary.viewsLabel}>
				{DIARY_VIEWS.map((one) => (
					<a
						key={one}
						href={diaryHref({ ...place, view: one })}
						aria-current={one === view ? "page" : undefined}
					>
						{diary.views[one]}
					</a>
				))}
			</nav>
		</div>
	);
}
