import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHeadline, type Headline, parseHeadline } from "@/lib/headlines/headline";

const seedLine = "Meta模型擬改閉源|目標下季登場 傳不滿DS取用架構 兼受Llama 4失利打擊";

describe("a typed headline is read in its parts", () => {
	test("kicker, claim and two 副題, and a space inside a Latin name is text", () => {
		expect(parseHeadline(seedLine)).toEqual({
			kicker: "Meta模型擬改閉源",
			claim: "目標下季登場",
			subs: ["傳不滿DS取用架構", "兼受Llama 4失利打擊"],
			author: null,
		});
	});

	test.each(["|", "｜", "⎹", "∣", "︱", "丨", " ⎹ "])("the bar %s parts kicker and claim", (bar) => {
		expect(parseHeadline(`光子晶片${bar}港大下季量產`)).toMatchObject({
			kicker: "光子晶片",
			claim: "港大下季量產",
		});
	});

	test("丨 is a Han character beside a real bar, in brackets, and at the end of a line", () => {
		expect(parseHeadline("部首丨的故事｜字典改版").kicker).toBe("部首丨的故事");
		expect(parseHeadline("字典｜部首丨的故事").claim).toBe("部首丨的故事");
		expect(parseHeadline("字典收「丨」部首")).toMatchObject({ kicker: null, claim: "字典收「丨」部首" });
		expect(parseHeadline("字典收丨").claim).toBe("字典收丨");
	});

	test("a bar or a space inside brackets is text, and the bar gets its house form", () => {
		expect(parseHeadline("專頁「CEO AI⎹ EJ Tech」今日啟動")).toMatchObject({
			kicker: null,
			claim: "專頁「CEO AI｜EJ Tech」今日啟動",
			subs: [],
		});
		expect(parseHeadline("《科技 生活》創刊 首期免費")).toMatchObject({
			claim: "《科技 生活》創刊",
			subs: ["首期免費"],
		});
	});

	test("only a kicker leaves the claim empty, and only a bar leaves no kicker", () => {
		expect(parseHeadline("光子晶片｜")).toEqual({ kicker: "光子晶片", claim: "", subs: [], author: null });
		expect(parseHeadline("｜港大下季量產")).toMatchObject({ kicker: null, claim: "港大下季量產" });
		expect(parseHeadline(" \u3000 ")).toEqual({ kicker: null, claim: "", subs: [], author: null });
	});

	test("a second bar parts as a space does", () => {
		expect(parseHeadline("光子晶片｜港大下季量產｜料減電費")).toMatchObject({
			kicker: "光子晶片",
			claim: "港大下季量產",
			subs: ["料減電費"],
		});
	});

	test("spaces around and between, U+3000 too, never become part of the text", () => {
		expect(parseHeadline("\u3000 光子晶片 ｜\u3000港大下季量產 \u3000 料減電費\u3000")).toMatchObject({
			kicker: "光子晶片",
			claim: "港大下季量產",
			subs: ["料減電費"],
		});
	});

	test("U+3000 parts even Latin, and a headline without Han keeps its spaces", () => {
		expect(parseHeadline("Orbix\u3000Pro 3本港開售").subs).toEqual(["Pro 3本港開售"]);
		expect(parseHeadline('Orbix opens "Harbour" lab').claim).toBe('Orbix opens "Harbour" lab');
	});

	test("what comes after the third 副題 is folded into it, so that nothing typed is lost", () => {
		expect(parseHeadline("甲題｜主題 副一 副二 副三 副四 副五").subs).toEqual([
			"副一",
			"副二",
			"副三\u3000副四\u3000副五",
		]);
	});

	test("half-width brackets and commas of a crawl get their full width", () => {
		expect(parseHeadline("岑氏科技(Shum Tech)上市,集資10億").claim).toBe(
			"岑氏科技（Shum Tech）上市，集資10億",
		);
	});
});

describe("a byline in the headline's brackets", () => {
	test("is taken off when the author is known, with or without honorific", () => {
		const knownAuthors = ["湛家揚"];
		expect(parseHeadline("傳承創新並行 延續獨特價值(湛家揚博士)", { knownAuthors })).toEqual({
			kicker: null,
			claim: "傳承創新並行",
			subs: ["延續獨特價值"],
			author: "湛家揚博士",
		});
		expect(parseHeadline("題目（湛家揚）", { knownAuthors: ["湛家揚博士"] }).author).toBe("湛家揚");
	});

	test("stays text when nobody of that name is known, or when nothing else would be left", () => {
		expect(parseHeadline("聖誕「黃金漫遊」攻略(林國誠)")).toMatchObject({
			claim: "聖誕「黃金漫遊」攻略（林國誠）",
			author: null,
		});
		expect(parseHeadline("（林國誠）", { knownAuthors: ["林國誠"] })).toMatchObject({
			claim: "（林國誠）",
			author: null,
		});
	});
});

const han = fc.constantFrom(..."港大光子晶片下季量產𨋢𠝹嘅裏一", "「聽」", "《科技》", "（上）");
const latin = fc.constantFrom("AI", "Llama 4", "5G", "GPT-6", "4.8%", "Scale AI", "Orbix", "2026");
const part = fc
	.array(fc.oneof({ weight: 4, arbitrary: han }, latin), { minLength: 1, maxLength: 9 })
	.map((pieces) => pieces.join(""));
const author = fc.constantFrom("林國誠", "湛家揚博士", "Ada Shum");
const headline: fc.Arbitrary<Headline> = fc.record({
	kicker: fc.option(part),
	claim: part,
	subs: fc.array(part, { maxLength: 3 }),
	author: fc.option(author),
});

test("a well-formed headline survives being written as a line and read again", () => {
	fc.assert(
		fc.property(headline, (given) => {
			const knownAuthors = given.author ? [given.author] : [];
			expect(parseHeadline(formatHeadline(given), { knownAuthors })).toEqual(given);
		}),
		{ numRuns: 2000 },
	);
});

test("any line at all gives a headline that no longer changes when written and read again", () => {
	const odd = fc.array(fc.constantFrom(..."甲乙A1 \u3000|｜丨⎹「」（）()《,:.!%", "林國誠", "\u0000", "\n"), {
		maxLength: 14,
	});
	fc.assert(
		fc.property(odd, (pieces) => {
			const knownAuthors = ["林國誠"];
			const once = parseHeadline(pieces.join(""), { knownAuthors });
			expect(parseHeadline(formatHeadline(once), { knownAuthors })).toEqual(once);
		}),
		{ numRuns: 3000 },
	);
});
