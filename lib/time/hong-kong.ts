import { tzOffset } from "@date-fns/tz/tzOffset";

/** The one zone in which times are shown and typed. */
export const HONG_KONG = "Asia/Hong_Kong";

const lunarFormat = new Intl.DateTimeFormat("zh-Hant-HK-u-ca-chinese-nu-latn", {
	timeZone: HONG_KONG,
	month: "long",
	day: "numeric",
});

const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

/** 「2026年3月12日 14:32」 in Hong Kong time. */
export function dateline(at: Date): string {
	return `${fullDate(at)} ${clock(at)}`;
}

/** 「2025年12月12日（周五）14:32」, for embargoes and events, where the weekday saves a mistake. */
export function datelineWithWeekday(at: Date): string {
	return `${fullDate(at)}（周${weekdayOf(at)}）${clock(at)}`;
}

/** 「今日 14:46」「昨日 09:05」「3月12日 14:46」, with the year when it is another one; `now` is the reader's instant. */
export function nearDateline(at: Date, now: Date): string {
	const day = dayOf(at);
	if (day === dayOf(now)) return `今日 ${clock(at)}`;
	if (day === addDays(dayOf(now), -1)) return `昨日 ${clock(at)}`;
	return day.slice(0, 4) === dayOf(now).slice(0, 4) ? `${shortDate(at)} ${clock(at)}` : dateline(at);
}

/** 「3月12日」 of a stored day (`2026-03-12`), with the year when it is another one than now; the day as it stands when it is none. */
export function nearDay(day: string, now: Date): string {
	const at = fromHongKong(day, "12:00");
	if (!at) return day;
	return day.slice(0, 4) === dayOf(now).slice(0, 4) ? shortDate(at) : fullDate(at);
}

/** 「2026年3月12日」 */
export function fullDate(at: Date): string {
	return `${partsOf(at).year}年${shortDate(at)}`;
}

/** 「3月12日」 */
export function shortDate(at: Date): string {
	const { month, day } = partsOf(at);
	return `${Number(month)}月${Number(day)}日`;
}

/** 「12日」, for lists that stand under their month. */
export function dayOfMonth(at: Date): string {
	return `${Number(partsOf(at).day)}日`;
}

/** 「14:32」 */
export function clock(at: Date): string {
	const { hour, minute } = partsOf(at);
	return `${hour}:${minute}`;
}

/** 「14:52:08」, where a save is confirmed to the second. */
export function clockWithSeconds(at: Date): string {
	return `${clock(at)}:${partsOf(at).second}`;
}

/** 「星期四」 */
export function weekday(at: Date): string {
	return `星期${weekdayOf(at)}`;
}

/** The day in Hong Kong as `2026-03-12`. */
export function dayOf(at: Date): string {
	const { year, month, day } = partsOf(at);
	return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The year in Hong Kong, without the cost of putting a day into words. */
export function yearOf(at: Date): number {
	return new Date(at.getTime() + offsetMinutes(at) * 60_000).getUTCFullYear();
}

/** A day so many days later (or earlier), both as `2026-03-12`. */
export function addDays(day: string, days: number): string {
	const at = new Date(`${day}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() + days);
	return at.toISOString().slice(0, 10);
}

/** 「2026年3月12日」 of a stored day (`2026-03-12`), or null when it is no day of the calendar. */
export function dayInWords(day: string): string | null {
	const at = fromHongKong(day, "12:00");
	return at && fullDate(at);
}

/** The instant of a day and a time typed in Hong Kong, or null unless they are exactly `YYYY-MM-DD` and `HH:MM`. */
export function fromHongKong(day: string, time: string): Date | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
	const asUtc = new Date(`${day}T${time}:00Z`);
	if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 10) !== day) return null;
	const at = new Date(asUtc.getTime() - offsetMinutes(asUtc) * 60_000);
	// The city moved its clocks until 1979, so the offset is asked again at the instant itself.
	return new Date(asUtc.getTime() - offsetMinutes(at) * 60_000);
}

/** The instant at which the next day begins in Hong Kong, which keeps no summer time. */
export function nextMidnight(at: Date): Date {
	return new Date(`${addDays(dayOf(at), 1)}T00:00:00+08:00`);
}

/** `2026-03-12T14:32:00+08:00`, for `<time>`, feeds and structured data. */
export function isoHongKong(at: Date): string {
	const { hour, minute, second } = partsOf(at);
	return `${dayOf(at)}T${hour}:${minute}:${second}${offsetOf(at)}`;
}

/** 「農曆正月廿四」 */
export function lunarDate(at: Date): string {
	const parts = lunarFormat.formatToParts(at);
	const month = parts.find((part) => part.type === "month")?.value ?? "";
	const day = Number(parts.find((part) => part.type === "day")?.value);
	return `農曆${month}${lunarDay(day)}`;
}

const LUNAR_DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

function lunarDay(day: number): string {
	if (day <= 10) return `初${LUNAR_DIGITS[day]}`;
	if (day < 20) return `十${LUNAR_DIGITS[day - 10]}`;
	if (day === 20) return "二十";
	return day < 30 ? `廿${LUNAR_DIGITS[day - 20]}` : "三十";
}

function weekdayOf(at: Date): string {
	return WEEKDAYS[partsOf(at).weekday] ?? "";
}

function offsetOf(at: Date): string {
	const minutes = offsetMinutes(at);
	const sign = minutes < 0 ? "-" : "+";
	const pad = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");
	return `${sign}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

type Parts = {
	year: string;
	month: string;
	day: string;
	hour: string;
	minute: string;
	second: string;
	weekday: number;
};

function partsOf(at: Date): Parts {
	const shown = new Date(at.getTime() + offsetMinutes(at) * 60_000).toISOString();
	const [, year = "", month = "", day = "", hour = "", minute = "", second = ""] = ISO.exec(shown) ?? [];
	return { year, month, day, hour, minute, second, weekday: new Date(shown).getUTCDay() };
}

const ISO = /^([+-]?\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/;

/** The city last moved its clocks on 21 October 1979; what is older is asked of the time zone database, which takes long. */
function offsetMinutes(at: Date): number {
	return at.getTime() >= CLOCKS_STAND_STILL ? 480 : tzOffset(HONG_KONG, at);
}

const CLOCKS_STAND_STILL = Date.UTC(1980, 0, 1);

const HALF_HOUR_MS = 30 * 60_000;

/** The next full or half hour that leaves at least a quarter of an hour for a last look. */
export function nextHalfHour(now: Date): Date {
	return new Date(Math.ceil((now.getTime() + HALF_HOUR_MS / 2) / HALF_HOUR_MS) * HALF_HOUR_MS);
}
