import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldedText } from "@/lib/search/fold";
import { highlighted, snippetOf } from "@/lib/search/highlight";
import { HOUSE_SPELLINGS } from "@/lib/search/house-spellings";
import { parseSearch, SEARCH_PARAMETERS, searchHref } from "@/lib/search/parameters";
import { looseQuery, soughtIn, strictQuery } from "@/lib/search/query";
import { after, type Candidate, type ChosenIds, countFacets, ranked } from "@/lib/search/rank";
import { nearestQuery, type Term, termNamed, termsWith } from "@/lib/search/terms";
import { tokensOf } from "@/lib/search/tokens";
import { quoted, searchVector } from "@/lib/search/vector";
import { countGraphemes } from "@/lib/text/graphemes";
import { ODD_TEXTS } from "../support/odd-texts";

const lexemes = (text: string) => tokensOf(text).map(({ lexeme }) => lexeme);
const marked = (text: string, query: string) =>
	highlighted(text, soughtIn(query).phrases)
		.map((part) => (part.isHit ? `[${part.text}]` : part.text))
		.join("");
/** Whether the words of a query all stand in the index of a text. */
const holds = (text: string, query: string) => {
	const known = lexemes(text);
	return looseQuery(soughtIn(query))
		.split(" & ")
		.every((term) => {
			const lexeme = term.replace(/:\*$/, "").slice(1, -1).replaceAll("''", "'");
			return known.some((one) => (term.endsWith(":*") ? one.startsWith(lexeme) : one === lexeme));
		});
};

const anyText = fc.string({ unit: "grapheme", maxLength: 60 });
const chinese = fc.string({
	unit: fc.constantFrom(..."數據中心晶片軟體裏裡臺台啟啓著着𨋢嘅AI5，。 ｜"),
	minLength: 1,
	maxLength: 30,
});

describe("what a text is found by", () => {
	test("Han characters in pairs, the last of a run also alone, other words whole", () => {
		expect(lexemes("數碼港AI")).toEqual(["数码", "码港", "港", "ai"]);
	});

	test.each([
		["C++與C#", "C++"],
		["5G網絡", "５Ｇ"],
		["GPT-6模型", "gpt6"],
		["GPT6模型", "GPT-6模型"],
		["GPT-6模型", "GPT-6模型"],
		["毛利率升4.8%", "4.8%"],
		["毛利率升4.8%", "4.8"],
		["ＧＰＴ模型", "GPT模型"],
		["AT&T", "at&t"],
		["café", "CAFE"],
		["售1,200元", "1200"],
		["海圖數據（09988）", "9988"],
		["海圖數據9988.HK", "09988"],
		["海圖數據（9988）", "09988.HK"],
		["09988", "(09988)"],
		["數據中心", "数据中心"],
		["数据中心", "數據中心"],
		["這裏", "這裡"],
		["台灣", "臺灣"],
		["啟明", "啓明"],
		["顯著", "顯着"],
		["衞星", "衛星"],
		["麵包", "麪包"],
		["軟件", "軟體"],
		["軟體公司", "軟件公司"],
		["軟體", "體"],
		["人工智慧", "人工智能"],
		["芯片", "晶片"],
		["網路", "網絡"],
		["買車", "車"],
		["𨋢門", "𨋢"],
	])("%s is found by %s", (text, query) => {
		expect(holds(text, query)).toBe(true);
		expect(marked(text, query)).toContain("[");
	});

	test.each([
		["數碼，港", "數碼港"],
		["中心數據", "數據中心"],
		["AI", "A"],
		["2024年", "202"],
	])("%s is not marked by %s", (text, query) => {
		expect(marked(text, query)).toBe(text);
	});

	test("each part of a text is found by itself, whatever it is cut to", () => {
		fc.assert(
			fc.property(chinese, fc.nat(), fc.nat(), (text, a, b) => {
				const characters = [...text];
				const start = a % characters.length;
				const part = characters.slice(start, start + 1 + (b % 8)).join("");
				fc.pre(!/[A-Za-z0-9]/.test(part) && /\p{Script=Han}/u.test(part));
				expect(holds(text, part)).toBe(true);
			}),
		);
	});

	test("no text throws, and what is written for PostgreSQL has no NUL, no half character and no open quotation", () => {
		const texts = [...ODD_TEXTS.map(({ text }) => text), "'", "\\", "\\'", "a'b", "':*", "& | ! <->", "｜"];
		for (const text of texts) {
			const vector = searchVector([{ text, weight: "A" }]);
			expect(vector).not.toMatch(/\0|\p{Cs}/u);
			soughtIn(text);
			highlighted(text, soughtIn(text.slice(0, 100)).phrases);
		}
		fc.assert(
			fc.property(anyText, (text) => {
				expect(typeof strictQuery(soughtIn(text))).toBe("string");
			}),
		);
		expect(quoted("a'b\\c")).toBe("'a''b\\\\c'");
	});

	test("words of one house spelling have as many characters as the others, and fold to one form", () => {
		for (const [first, ...others] of HOUSE_SPELLINGS) {
			for (const other of others) {
				expect([...foldedText(other)].length).toBe([...foldedText(first)].length);
				expect(looseQuery(soughtIn(other))).toBe(looseQuery(soughtIn(first)));
			}
		}
	});
});

describe("what is marked", () => {
	test("the text as it is written, also where it is written otherwise than it was asked for", () => {
		expect(marked("發現数据中心最貴", "數據中心")).toBe("發現[数据中心]最貴");
		expect(marked("新機房的軟體與GPT-6模型", "軟件 gpt6")).toBe("新機房的[軟體]與[GPT-6]模型");
	});

	test("joined, the parts are the text", () => {
		fc.assert(
			fc.property(anyText, anyText, (text, query) => {
				const parts = highlighted(text, soughtIn(query).phrases);
				expect(parts.map((part) => part.text).join("")).toBe(text);
			}),
		);
	});

	test("a snippet shows the paragraph in which most of the query stands, cut at a sentence", () => {
		const long = "這是甲。".repeat(30);
		const parts = snippetOf(
			["數據很多。", `${long}數據中心用電大增。後話。`],
			soughtIn("數據中心 用電").phrases,
		);
		const shown = parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join("");
		expect(shown).toBe("……[數據中心用電]大增。後話。");
		expect(snippetOf([], []).length).toBe(0);
	});
});

describe("an address", () => {
	test("says all that was asked, always in one order, and no more than the front knows of", () => {
		const asked = parseSearch({
			q: " 數據中心 ",
			time: "year",
			kind: ["news", "column", "nonsense"],
			section: ["chips", "ai", "../x"],
			author: "ho",
			year: ["2025", "x"],
			sort: "latest",
			exact: "1",
			after: "1000.5.900-10001",
			other: "1",
		});
		expect(parseSearch(Object.fromEntries(parametersOf(searchHref(asked, { after: asked.after }))))).toEqual(
			asked,
		);
		const names = [...new URL(searchHref(asked), "http://localhost").searchParams.keys()];
		expect(names.every((name) => (SEARCH_PARAMETERS as readonly string[]).includes(name))).toBe(true);
	});

	test("may hold any text: what is no query is left out, and a long one is cut at 100 characters", () => {
		for (const { text } of ODD_TEXTS) {
			const { text: q } = parseSearch({ q: text, after: text, year: text, section: text });
			expect(countGraphemes(q)).toBeLessThanOrEqual(100);
			expect(q.isWellFormed() && !q.includes("\0")).toBe(true);
		}
		expect(parseSearch({ q: "字".repeat(101) })).toMatchObject({ wasCut: true });
		expect(parseSearch({ q: "字".repeat(100) })).toMatchObject({ wasCut: false });
	});
});

describe("the order", () => {
	const story = (number: number, textRank: number, publishAt: string): Candidate => ({
		...{
			number,
			textRank,
			publishAt: new Date(publishAt),
			kind: "news",
			sectionId: null,
			columnId: null,
			personIds: [],
		},
	});

	test("puts what fits better first, and of what fits alike the newer", () => {
		const now = new Date("2026-03-12T00:00:00Z");
		const all = ranked(
			[
				story(1, 0.1, "2026-03-11T00:00:00Z"),
				story(2, 0.6, "2026-03-10T00:00:00Z"),
				story(3, 0.1, "2026-03-11T12:00:00Z"),
				story(4, 0.6, "2019-03-10T00:00:00Z"),
			],
			now,
		);
		expect(all.map(({ number }) => number)).toEqual([2, 4, 3, 1]);
	});

	test("goes on after any of its stories with exactly the rest", () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ rank: fc.integer({ min: 0, max: 3 }), days: fc.integer({ min: 0, max: 3 }) }), {
					minLength: 1,
				}),
				fc.nat(),
				(drawn, at) => {
					const asOf = new Date("2026-03-12T00:00:00Z");
					const all = ranked(
						drawn.map(({ rank, days }, index) => story(index, rank, `2026-03-0${days + 1}T00:00:00Z`)),
						asOf,
					);
					const place = at % all.length;
					const last = all[place];
					if (!last) return;
					expect(after(all, { asOf, rank: last.rank, story: last })).toEqual(all.slice(place + 1));
				},
			),
		);
	});
});

describe("names", () => {
	const terms: Term[] = [
		{ kind: "person", id: null, name: "何詠琳", slug: "ho", code: null },
		{ kind: "column", id: null, name: "一線觀潮", slug: "tide", code: null },
		{ kind: "tag", id: null, name: "數據中心", slug: "數據中心", code: null },
		{ kind: "company", id: null, name: "海圖數據", slug: "06651", code: "06651" },
		{ kind: "kicker", id: null, name: "光子晶片", slug: "光子晶片", code: null },
	];

	test("are found in any spelling, from their beginning first", () => {
		expect(termNamed("何咏琳", terms)?.slug).toBe("ho");
		expect(termNamed("6651.HK", terms)?.name).toBe("海圖數據");
		expect(termNamed("海图数据", terms)?.slug).toBe("06651");
		expect(termsWith("数据", terms, 5).map(({ name }) => name)).toEqual(["數據中心", "海圖數據"]);
		expect(termsWith("芯片", terms, 5).map(({ name }) => name)).toEqual(["光子晶片"]);
		expect(termsWith("", terms, 5)).toEqual([]);
	});

	test.each([
		["何泳琳", "何詠琳"],
		["數據中芯 用電", "數據中心 用電"],
		["數中據心", "數據中心"],
	])("%s is near to %s", (typed, meant) => {
		expect(nearestQuery(soughtIn(typed), terms)).toBe(meant);
	});

	test.each(["何詠琳", "天氣", "完全無關的字"])("nothing is offered instead of %s", (typed) => {
		expect(nearestQuery(soughtIn(typed), terms)).toBeNull();
	});
});

function parametersOf(href: string): [string, string | string[]][] {
	const { searchParams } = new URL(href, "http://localhost");
	return [...new Set(searchParams.keys())].map((name) => {
		const values = searchParams.getAll(name);
		return [name, values.length === 1 ? (values[0] ?? "") : values];
	});
}

describe("the counts beside the filters", () => {
	const now = new Date("2026-11-27T12:00:00+08:00");
	const none: ChosenIds = { time: null, kinds: [], sectionIds: [], personIds: [], years: [] };
	const found = (number: number, facts: Partial<Omit<Candidate, "number">> = {}): Candidate => ({
		...{ number, publishAt: new Date("2026-11-27T09:00:00+08:00"), kind: "news", sectionId: "chips" },
		...{ columnId: null, personIds: [], textRank: 1 },
		...facts,
	});
	const stories = [
		found(1, { personIds: ["a", "b"] }),
		found(2, { kind: "interview", personIds: ["a"] }),
		found(3, { sectionId: "cloud", kind: "column", columnId: "c" }),
		// In Hong Kong the year has begun.
		found(4, { publishAt: new Date("2025-12-31T16:30:00Z") }),
		found(5, { sectionId: "cloud", kind: "interview", publishAt: new Date("2019-05-01T00:00:00Z") }),
	];
	const inWords = (chosen: Partial<ChosenIds>) => {
		const counts = countFacets(stories, { ...none, ...chosen }, now);
		return Object.fromEntries(Object.entries(counts).map(([name, map]) => [name, Object.fromEntries(map)]));
	};

	test("tell of everything where nothing is chosen", () => {
		expect(inWords({})).toEqual({
			time: { "": 5, day: 3, week: 3, year: 4 },
			kind: { news: 2, interview: 2, column: 1 },
			section: { chips: 3, cloud: 2 },
			author: { a: 2, b: 1 },
			column: { c: 1 },
			year: { 2026: 4, 2019: 1 },
		});
	});

	test("tell for each filter what another choice of it would find, the other filters as they are", () => {
		expect(inWords({ sectionIds: ["chips"] })).toMatchObject({
			section: { chips: 3, cloud: 2 },
			kind: { news: 2, interview: 1 },
			year: { 2026: 3 },
			column: {},
		});
		expect(inWords({ sectionIds: ["chips"], kinds: ["interview"] })).toEqual({
			time: { "": 1, day: 1, week: 1, year: 1 },
			kind: { news: 2, interview: 1 },
			section: { chips: 1, cloud: 1 },
			author: { a: 1 },
			column: {},
			year: { 2026: 1 },
		});
		expect(inWords({ time: "day", years: [2019] })).toMatchObject({
			time: { "": 1 },
			year: { 2026: 3 },
			kind: {},
		});
		expect(inWords({ personIds: ["b"], kinds: ["column"] }).section).toEqual({});
	});
});
