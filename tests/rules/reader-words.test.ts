import { describe, expect, test } from "vitest";
import { storyNumber, storyPath } from "@/lib/articles/address";
import { byDay, byMonth } from "@/lib/articles/days";
import { provenanceWords } from "@/lib/articles/provenance-words";
import { linkedParts } from "@/lib/boxes/linked-text";
import { charactersOf } from "@/lib/song/song-address";
import { segmentText } from "@/lib/text/segment-text";
import { nextMidnight } from "@/lib/time/hong-kong";

const now = new Date("2026-03-12T14:50:00+08:00");
const at = (iso: string) => ({ publishedAt: new Date(iso) });

describe("days of the stream", () => {
	test("a story of 00:05 in Hong Kong belongs to that day, though London still has the day before", () => {
		const days = byDay([at("2026-03-12T00:05:00+08:00"), at("2026-03-11T23:55:00+08:00")], now);
		expect(days.map(({ title, note }) => [title, note])).toEqual([
			["今日", "三月十二日　星期四"],
			["昨日", "三月十一日　星期三"],
		]);
	});

	test("older days are named by date in upright numerals, with the year when it is another", () => {
		const days = byDay([at("2026-02-20T12:00:00+08:00"), at("2025-12-31T12:00:00+08:00")], now);
		expect(days.map(({ title }) => title)).toEqual(["二月二十日", "二〇二五年十二月三十一日"]);
	});

	test("months carry a year only when it is not this one", () => {
		const months = byMonth([at("2026-03-01T00:00:00+08:00"), at("2025-11-30T23:59:00+08:00")], now);
		expect(months.map(({ year, title }) => year + title)).toEqual(["三月", "二〇二五年十一月"]);
	});

	test("今日 is true until midnight in Hong Kong", () => {
		expect(nextMidnight(now).toISOString()).toBe("2026-03-12T16:00:00.000Z");
	});
});

describe("where a story was first printed", () => {
	const seed = {
		publication: "信報財經新聞",
		page: "CEO AI｜EJ Tech",
		mode: "full",
		printedOn: null,
	} as const;

	test("the paper stands in 《》 and its page in 「」", () => {
		expect(provenanceWords(seed)).toBe("原文刊於《信報財經新聞》「CEO AI｜EJ Tech」");
	});

	test("a title that was typed with its marks gets no second pair", () => {
		expect(provenanceWords({ ...seed, publication: "《信報財經月刊》", page: null, mode: "excerpt" })).toBe(
			"節錄自《信報財經月刊》",
		);
	});

	test("the day of print is named, because 「昨」 in the text is counted from it", () => {
		expect(provenanceWords({ ...seed, page: null, printedOn: "2025-12-12" })).toBe(
			"原文刊於《信報財經新聞》（2025年12月12日）",
		);
	});
});

describe("addresses", () => {
	test("a story's path carries its tail encoded, and nothing when it has none", () => {
		expect(storyPath({ number: 10001, tail: "光子-晶片" })).toBe(
			"/articles/10001/%E5%85%89%E5%AD%90-%E6%99%B6%E7%89%87",
		);
		expect(storyPath({ number: 10001, tail: "" })).toBe("/articles/10001");
	});

	test.each(["0", "007", "1e3", "-1", "1.5", " 1", "９", "9999999999", ""])(
		"%j is no story's number",
		(segment) => {
			expect(storyNumber(segment)).toBeNull();
		},
	);

	test.each(["%00", "%ff", "%ed%a0%80", "a%00b"])(
		"%s is no text, and never reaches the database",
		(segment) => {
			expect(segmentText(segment)).toBeNull();
		},
	);
});

describe("the text of a house box", () => {
	test("a bracketed pair is a link within its sentence", () => {
		expect(linkedParts("如欲投稿，[按這裏](/contribute)。")).toEqual([
			{ words: "如欲投稿，", href: null },
			{ words: "按這裏", href: "/contribute" },
			{ words: "。", href: null },
		]);
	});

	test.each(["javascript:alert", "//evil.example", "/\\evil.example", "data:text/html,x"])(
		"%s never becomes a link",
		(href) => {
			expect(linkedParts(`[按](${href})`).every((part) => part.href === null)).toBe(true);
		},
	);
});

describe("the characters of a Song slice", () => {
	test("the same set in any order has one spelling, so that it has one address", () => {
		expect(charactersOf(["光引擎", "引光"])).toBe(charactersOf(["擎引光"]));
	});

	test("HKSCS characters beyond the first plane stay whole", () => {
		expect([...charactersOf(["𨋢𠝹嘅"])]).toHaveLength(3);
	});

	test("line breaks and controls are not glyphs, a space is", () => {
		expect(charactersOf(["EJ Tech\n\u0000\u3000"])).toBe(" EJTceh");
	});
});
