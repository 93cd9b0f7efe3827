import { addDays, dayOf, fromHongKong, weekday } from "@/lib/time/hong-kong";

type Dated = { publishedAt: Date };
export type Day<Story> = { day: string; title: string; note: string; stories: Story[] };
export type Month<Story> = { month: string; title: string; year: string; stories: Story[] };

/** Stories, newest first, under the Hong Kong day of each: 今日 and 昨日 by name, others by date. */
export function byDay<Story extends Dated>(stories: readonly Story[], now: Date): Day<Story>[] {
	return grouped(stories, ({ publishedAt }) => dayOf(publishedAt)).map(([day, group]) => ({
		day,
		...dayWords(day, now),
		stories: group,
	}));
}

/** Stories, newest first, under the Hong Kong month of each; the year is for months of another one. */
export function byMonth<Story extends Dated>(stories: readonly Story[], now: Date): Month<Story>[] {
	return grouped(stories, ({ publishedAt }) => dayOf(publishedAt).slice(0, 7)).map(([month, group]) => ({
		month,
		title: `${inHan(Number(month.slice(5)))}月`,
		year: month.slice(0, 4) === dayOf(now).slice(0, 4) ? "" : `${yearInHan(month.slice(0, 4))}年`,
		stories: group,
	}));
}

function dayWords(day: string, now: Date): { title: string; note: string } {
	const at = fromHongKong(day, "12:00");
	if (at === null) throw new Error(`${day} is no day`);
	const [year = "", month, date] = day.split("-");
	const inYear = `${inHan(Number(month))}月${inHan(Number(date))}日`;
	const full = year === dayOf(now).slice(0, 4) ? inYear : `${yearInHan(year)}年${inYear}`;
	if (day === dayOf(now)) return { title: "今日", note: `${full}　${weekday(at)}` };
	if (day === addDays(dayOf(now), -1)) return { title: "昨日", note: `${full}　${weekday(at)}` };
	return { title: full, note: weekday(at) };
}

const HAN = "〇一二三四五六七八九";

/** 1 to 31 as they stand upright in a vertical line: 十, 十二, 二十, 三十一. */
function inHan(number: number): string {
	const tens = Math.floor(number / 10);
	const unit = number % 10;
	return `${tens > 1 ? HAN[tens] : ""}${tens > 0 ? "十" : ""}${unit > 0 ? HAN[unit] : ""}`;
}

function yearInHan(year: string): string {
	return year.replace(/\d/g, (digit) => HAN[Number(digit)] ?? digit);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
	const groups = new Map<string, Item[]>();
	for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
	return [...groups];
}
