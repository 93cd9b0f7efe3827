import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullWidthPunctuation, stripHanLatinSpaces, unbreakables } from "@/lib/text/chinese";
import { countWords, excerptOf, readingMinutes } from "@/lib/text/measure";

describe("punctuation gets its full width in Chinese runs only", () => {
	test.each([
		["蘋果公司(Apple Inc.)", "蘋果公司（Apple Inc.）"],
		["蘋果公司 (Apple Inc.) 宣布, 升1,200點", "蘋果公司（Apple Inc.）宣布，升1,200點"],
		["更新AI模型GPT-5;Anthropic亦發布Claude Opus 4.5", "更新AI模型GPT-5；Anthropic亦發布Claude Opus 4.5"],
		["內部代號為「Avocado」(牛油果),以封閉模型", "內部代號為「Avocado」（牛油果），以封閉模型"],
		["DeepSeek(深度求索)今年", "DeepSeek（深度求索）今年"],
		[
			"Foundation(AAIF),推動人工智能代理(AI Agent)技術",
			"Foundation（AAIF），推動人工智能代理（AI Agent）技術",
		],
		["143億美元(約1115.4億港元),招攬", "143億美元（約1115.4億港元），招攬"],
		["時間:14:30,比數3:1", "時間：14:30，比數3:1"],
		["見https://a.hk/x?b=1,2(c)然後?", "見https://a.hk/x?b=1,2(c)然後？"],
		["電郵 desk@ejtech.example,然後", "電郵 desk@ejtech.example，然後"],
		["書名:THE GUIDE: 4 Steps, Again", "書名：THE GUIDE: 4 Steps, Again"],
		["他離開了.其後用node.js寫. 好", "他離開了。其後用node.js寫。好"],
		["為何選擇AI? 因為快!", "為何選擇AI？因為快！"],
		["Hello, world (2026): f(x)!", "Hello, world (2026): f(x)!"],
		["「你好」、《書》，已是全形。", "「你好」、《書》，已是全形。"],
	])("%s", (given, expected) => {
		expect(fullWidthPunctuation(given)).toBe(expected);
	});

	test("doing it twice changes nothing more", () => {
		const text = fc.array(fc.constantFrom(..."甲乙A1 ,.:;()!?「」", "14:30", "https://a.hk/b,c"), {
			maxLength: 14,
		});
		fc.assert(
			fc.property(text, (pieces) => {
				const once = fullWidthPunctuation(pieces.join(""));
				expect(fullWidthPunctuation(once)).toBe(once);
			}),
			{ numRuns: 3000 },
		);
	});
});

test("typed spaces go between Han and Latin, and stay inside Latin and between Han", () => {
	expect(stripHanLatinSpaces("美國科企 Meta 一直用 Llama 4 模型 ，升 4.6% 後 B 輪")).toBe(
		"美國科企Meta一直用Llama 4模型 ，升4.6%後B輪",
	);
	expect(stripHanLatinSpaces("公司押注AI 加劇 分化")).toBe("公司押注AI加劇 分化");
});

describe("a number is never parted from its unit", () => {
	test.each([
		"1.2億美元",
		"72張",
		"B輪",
		"3月12日",
		"4.6%",
		"143億美元",
		"第13位",
		"28歲",
		"70小時",
		"1,200點",
		"120GB",
		"——",
	])("%s", (unit) => {
		const parts = unbreakables(`前文${unit}後文`);
		expect(parts).toEqual([
			{ text: "前文", nb: false },
			{ text: unit, nb: true },
			{ text: "後文", nb: false },
		]);
	});

	test("and nothing of the text is lost or added", () => {
		const text = fc.array(fc.constantFrom(..."甲1.億元月日%3B輪—，", "1.2億美元", "3月12日"), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(text, (pieces) => {
				expect(
					unbreakables(pieces.join(""))
						.map((part) => part.text)
						.join(""),
				).toBe(pieces.join(""));
			}),
		);
	});
});

describe("字數 and reading time", () => {
	test("Han one by one, Latin words and numbers whole, punctuation not at all", () => {
		expect(countWords("美國科企Meta，發表Llama 4.5模型（𨋢）。")).toBe(4 + 1 + 2 + 2 + 2 + 1);
		expect(countWords("AT&T's GPT-5")).toBe(2);
		expect(countWords("")).toBe(0);
	});

	test("1,246字 take about four minutes, and the shortest note one", () => {
		expect(readingMinutes(1246)).toBe(4);
		expect(readingMinutes(0)).toBe(1);
	});
});

describe("an excerpt", () => {
	const first = "岑氏科技宣布，新廠下季投產。";
	const second = "公司稱：「產能倍增。」";

	test("is whole sentences, closing marks and all, up to the limit", () => {
		expect(excerptOf(`${first}${second}第三句。`, { max: 25 })).toBe(first + second);
		expect(excerptOf(`${first}\n${second}`, { max: 24 })).toBe(first);
		expect(excerptOf("沒有句號")).toBe("沒有句號");
		expect(excerptOf("")).toBe("");
	});

	test("does not take a decimal point for the end of a sentence", () => {
		expect(excerptOf("升幅為4.8%，其後回落。下句。", { max: 14 })).toBe("升幅為4.8%，其後回落。");
	});

	test("of one long sentence ends at a clause, without comma or an open bracket", () => {
		expect(excerptOf("岑氏科技宣布，新廠（位於大埔，共三層）下季投產，產能倍增。", { max: 18 })).toBe(
			"岑氏科技宣布",
		);
		expect(excerptOf(`${"一".repeat(30)}。`, { max: 10 })).toBe("一".repeat(10));
		expect(excerptOf(`${"一".repeat(9)}，「${"二".repeat(30)}」。`, { max: 11 })).toBe("一".repeat(9));
	});
});
