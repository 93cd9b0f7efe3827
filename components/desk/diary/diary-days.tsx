import type { DiaryEntry } from "@/lib/diary/desk-queries";
import { holidayAt } from "@/lib/time/holidays";
import { dayOf, fromHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";
import { DiaryItem } from "./diary-item";

type Props = {
	days: readonly string[];
	entries: Record<string, DiaryEntry[]>;
	/** The month whose days are not dimmed, `2026-03`; null when none is. */
	month: string | null;
	look: "list" | "grid";
	now: Date;
	words: Words;
};

/** The events of these days, with general holidays: one day below the other, or as a calendar, which on a phone is the same. */
export function DiaryDays({ days, entries, month, look, now, words }: Props) {
	const today = dayOf(now);
	const shown =
		look === "grid"
			? days
			: days.filter((day) => (entries[day]?.length ?? 0) > 0 || holidayOf(day) || day === today);
	return (
		<div className={look === "grid" ? "cal" : "dia-l"}>
			{look === "grid" &&
				words.workflow.calendar.weekdays.map((name) => (
					<div key={name} className="cal-w" aria-hidden="true">
						{name}
					</div>
				))}
			{shown.map((day) => {
				const holiday = holidayOf(day);
				return (
					<section
						key={day}
						className={[
							"cal-d",
							month !== null && !day.startsWith(month) && "cal-d--out",
							day === today && "cal-d--now",
							holiday && "dia-h",
						]
							.filter(Boolean)
							.join(" ")}
						aria-labelledby={`day-${day}`}
					>
						<h2 id={`day-${day}`}>
							<time dateTime={day}>{nameOf(day, { look, now, words })}</time>
							{day === today && <span className="vh">{words.diary.today}</span>}
						</h2>
						{holiday && <p className="flag">{words.diary.holiday(holiday)}</p>}
						<ul>
							{(entries[day] ?? []).map((event) => (
								<DiaryItem key={event.id} event={event} now={now} words={words} />
							))}
						</ul>
					</section>
				);
			})}
		</div>
	);
}

function nameOf(day: string, { look, now, words }: Pick<Props, "look" | "now" | "words">): string {
	const noon = fromHongKong(day, "12:00");
	return look === "list" && noon ? words.when.day(noon) : words.when.shortDay(day, now);
}

function holidayOf(day: string): string | null {
	const noon = fromHongKong(day, "12:00");
	return noon && holidayAt(noon);
}
