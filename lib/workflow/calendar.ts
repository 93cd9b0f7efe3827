import { addDays, dayOf } from "@/lib/time/hong-kong";

export type CalendarSpan = "month" | "week";
export type CalendarPlace = { span: CalendarSpan; on: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WEEK_DAYS = 7;

/** The part of the calendar that an address asks for (`span`, `on`); today's month where it says nothing that is understood. */
export function parseCalendar(
	{ span, on }: Record<string, string | string[] | undefined>,
	now: Date,
): CalendarPlace {
	const isDay = typeof on === "string" && DAY.test(on) && addDaysOrNull(on, 0) === on;
	return { span: span === "week" ? "week" : "month", on: isDay ? on : dayOf(now) };
}

/** The days that are shown, Sunday first: the week of the day, or the weeks that its month touches. */
export function daysShown({ span, on }: CalendarPlace): string[] {
	const first = sundayOf(span === "week" ? on : `${on.slice(0, 7)}-01`);
	const last = span === "week" ? first : sundayOf(lastOfMonth(on));
	const days: string[] = [];
	for (let day = first; day < addDays(last, WEEK_DAYS); day = addDays(day, 1)) days.push(day);
	return days;
}

/** A day of the span before or after. */
export function stepTo({ span, on }: CalendarPlace, direction: -1 | 1): string {
	if (span === "week") return addDays(on, direction * WEEK_DAYS);
	return direction === 1
		? addDays(lastOfMonth(on), 1)
		: `${addDays(`${on.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
}

function lastOfMonth(day: string): string {
	const [year = 0, month = 0] = day.split("-").map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function sundayOf(day: string): string {
	return addDays(day, -new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** Null for a day that no calendar has, such as 2026-02-30. */
function addDaysOrNull(day: string, days: number): string | null {
	const at = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(at) ? null : new Date(at + days * 86_400_000).toISOString().slice(0, 10);
}
