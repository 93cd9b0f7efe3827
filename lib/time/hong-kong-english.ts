import { addDays, clock, dayOf, fromHongKong, HONG_KONG } from "./hong-kong";

/** 「today 14:46」「yesterday 09:05」「12 March 14:46」 in Hong Kong, with the year when it is another one. */
export function nearDatelineEnglish(at: Date, now: Date): string {
	const day = dayOf(at);
	if (day === dayOf(now)) return `today ${clock(at)}`;
	if (day === addDays(dayOf(now), -1)) return `yesterday ${clock(at)}`;
	const format = day.slice(0, 4) === dayOf(now).slice(0, 4) ? dayFormat : dateFormat;
	return `${format.format(at)} ${clock(at)}`;
}

/** 「12 March」 of a stored day (`2026-03-12`), with the year when it is another one than now. */
export function nearDayEnglish(day: string, now: Date): string {
	const at = fromHongKong(day, "12:00");
	if (!at) return day;
	return (day.slice(0, 4) === dayOf(now).slice(0, 4) ? dayFormat : dateFormat).format(at);
}

/** 「Thursday 12 March」 */
export function dayEnglish(at: Date): string {
	return weekdayFormat.format(at).replace(",", "");
}

/** “Friday 12 December 2025, 14:32” in Hong Kong time. */
export function datelineEnglish(at: Date): string {
	return `${weekdayFormat.format(at).split(/,? /)[0]} ${dateFormat.format(at)}, ${clock(at)}`;
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { timeZone: HONG_KONG, day: "numeric", month: "long" });
const dateFormat = new Intl.DateTimeFormat("en-GB", {
	timeZone: HONG_KONG,
	day: "numeric",
	month: "long",
	year: "numeric",
});
const weekdayFormat = new Intl.DateTimeFormat("en-GB", {
	timeZone: HONG_KONG,
	weekday: "long",
	day: "numeric",
	month: "long",
});
