import type { Span } from "@/lib/articles/public-queries";
import { addDays, dayOf, fromHongKong } from "@/lib/time/hong-kong";

/** A month of the calendar, as `2026-11`. */
export type MonthOfYear = string;

/** `2026` and `11` as a month, or null when they are none. */
export function monthOf(year: string, month: string): MonthOfYear | null {
	return /^\d{4}$/.test(year) && /^(0[1-9]|1[0-2])$/.test(month) ? `${year}-${month}` : null;
}

/** `2026`, `11` and `24` as a day of the calendar, or null when there is none. */
export function dayOfCalendar(year: string, month: string, day: string): string | null {
	const written = `${year}-${month}-${day}`;
	return fromHongKong(written, "00:00") === null ? null : written;
}

/** The month that an address asks for, or null; a broken one means all months. */
export function parseMonth(text: string | string[] | undefined): MonthOfYear | null {
	const match = typeof text === "string" ? /^(\d{4})-(\d{2})$/.exec(text) : null;
	return match ? monthOf(match[1] as string, match[2] as string) : null;
}

/** The month so many months later (or earlier). */
export function addMonths(month: MonthOfYear, months: number): MonthOfYear {
	const [year = 0, index = 1] = month.split("-").map(Number);
	const count = year * 12 + index - 1 + months;
	return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** From the first instant of a Hong Kong month to the first of the next. */
export function spanOfMonth(month: MonthOfYear): Span {
	return { from: midnight(`${month}-01`), until: midnight(`${addMonths(month, 1)}-01`) };
}

export function spanOfDay(day: string): Span {
	return { from: midnight(day), until: midnight(addDays(day, 1)) };
}

/** Whether a day or month lies in the future of Hong Kong. */
export function isAhead(dayOrMonth: string, now: Date): boolean {
	return dayOrMonth > dayOf(now).slice(0, dayOrMonth.length);
}

export function archivePath(dayOrMonth: string): string {
	return `/archive/${dayOrMonth.replaceAll("-", "/")}`;
}

/** 「2026年11月」 */
export function monthInWords(month: MonthOfYear): string {
	return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

function midnight(day: string): Date {
	const at = fromHongKong(day, "00:00");
	if (at === null) throw new Error(`${day} is no day`);
	return at;
}
