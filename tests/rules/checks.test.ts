import { describe, expect, test } from "vitest";
import type { ArticleContent } from "@/lib/articles/content";
import type { Block, Body, Mark } from "@/lib/body/body";
import { checkBody } from "@/lib/body/body-schema";
import { unpairedBracket } from "@/lib/checks/brackets";
import { checkContent, isReady } from "@/lib/checks/check-content";
import { codeFindings } from "@/lib/checks/codes";
import { keyOf } from "@/lib/checks/finding";
import { foreignSums, staleConversions } from "@/lib/checks/foreign-sums";
import { headingFindings } from "@/lib/checks/headings";
import { linksIn, saysNothing } from "@/lib/checks/links";
import { markersIn } from "@/lib/checks/markers";
import { simplifiedIn } from "@/lib/checks/simplified";
import { twoNamesIn } from "@/lib/checks/two-names";
import { inChinese, numberOf } from "@/lib/money/amount";
import { inHongKongDollars } from "@/lib/money/conversion";

const paragraph = (text: string, ...marks: Mark[]): Block => ({
	type: "paragraph",
	content: text === "" ? [] : [{ type: "text", text, ...(marks.length > 0 && { marks }) }],
});
const heading = (text: string): Block => ({
	type: "heading",
	attrs: { level: 2 },
	...(text !== "" && { content: [{ type: "text", text }] }),
});
const body = (...content: Block[]): Body => ({ type: "doc", content });

describe("marks of what is still to come", () => {
	test.each([
		["TK at the end", "公司去年收入TK億元", ["TK"]],
		["XX where a figure will stand", "涉及XX人", ["XX"]],
		["a bracket that says so", "股價【待補】，市值（收市後待填）", ["【待補】", "（收市後待填）"]],
		["the same one twice", "XX人、XX宗", ["XX"]],
	])("%s is found", (_case, text, found) => {
		expect(markersIn(text)).toEqual(found);
	});

	test.each([
		["news of something unconfirmed", "消息有待核實，尚待補充文件"],
		["a size", "推出XXL尺碼及TKO地區服務"],
		["a name with TK inside", "ATKINS與SpaceX"],
	])("%s is none", (_case, text) => {
		expect(markersIn(text)).toEqual([]);
	});
});

describe("brackets and quotation marks", () => {
	test.each([
		["an opening one", "他說：「現時言之尚早。"],
		["a closing one", "現時言之尚早」。"],
		["two that cross", "「《晨報》」與『晚報」』"],
	])("%s without its other half is found", (_case, text) => {
		expect(unpairedBracket(text)).not.toBeNull();
	});

	test.each([
		["nested ones", "「他引述《晨報》的『獨家』報道」（見另稿）"],
		["round ones of two widths", "曜石光子(Obsidian Photonics）"],
		["a smiley's worth of none", "一切如常。"],
	])("%s are in order", (_case, text) => {
		expect(unpairedBracket(text)).toBeNull();
	});

	test("a quotation of several paragraphs opens in each and closes in the last", () => {
		expect(unpairedBracket("「第一段未完。", { goesOn: true })).toBeNull();
		expect(unpairedBracket("「第一段未完。")).not.toBeNull();
	});
});

describe("sums of foreign money", () => {
	test("the house form is in order, and the same sum needs it once", () => {
		const text = "集資143億美元（約1115.4億港元）。該143億美元將分期支付。";
		expect(foreignSums(text)).toEqual({ naked: [], miscounted: [] });
	});

	test.each([
		["20億美元", "削減20億美元的預算"],
		["350萬歐元", "罰款350萬歐元"],
		["人民幣3.2億元", "投資人民幣3.2億元建廠"],
		["US$5", "每股US$5"],
		["1,200億日圓", "營業額1,200億日圓"],
	])("%s without Hong Kong dollars is found", (quote, text) => {
		expect(foreignSums(text).naked.map((sum) => sum.quote)).toEqual([quote]);
	});

	test("a sum that is off by more than rounding is found with what it should be", () => {
		expect(foreignSums("作價1.2億美元（約9.63億港元）").miscounted).toEqual([
			{ quote: "1.2億美元（約9.63億港元）", given: "9.63億港元", right: "9.36億港元" },
		]);
		expect(foreignSums("作價1.2億美元（約9.4億港元）").miscounted).toEqual([]);
	});

	test("Hong Kong dollars are not foreign", () => {
		expect(foreignSums("盈利7.2億港元，派息3元").naked).toEqual([]);
	});

	test.each([
		[111_540_000_000, "1115.4億"],
		[936_000_000, "9.36億"],
		[93_600_000, "9360萬"],
		[7_800, "7800"],
		[1.2e12, "1.2萬億"],
	])("%d is written %s and read again", (amount, written) => {
		expect(inChinese(amount)).toBe(written);
		const [, digits, scale] = /^([\d.]+)(.*)$/u.exec(written) ?? [];
		expect(numberOf(digits, scale)).toBeCloseTo(amount, 0);
	});
});

describe("a conversion with its rate in the document", () => {
	const conversion = { sum: "350萬歐元", rate: "8.6", on: "2026-03-12", source: "銀行公會" };
	const story = (sum: string, shown: string): Body =>
		body({
			type: "paragraph",
			content: [
				{ type: "text", text: `罰款${sum}（` },
				{ type: "text", text: shown, marks: [{ type: "conversion", attrs: conversion }] },
				{ type: "text", text: "）。" },
			],
		});

	test("is what the sum comes to at its rate", () => {
		expect(inHongKongDollars("350萬歐元", "8.6")).toBe("約3010萬港元");
		expect(inHongKongDollars("1.2億美元", "7.8")).toBe("約9.36億港元");
		expect(staleConversions(story("350萬歐元", "約3010萬港元"))).toEqual([]);
	});

	test.each([
		["the sum before it was changed", "380萬歐元", "約3010萬港元"],
		["its own figure was changed", "350萬歐元", "約3100萬港元"],
	])("must be looked at when %s", (_case, sum, shown) => {
		expect(staleConversions(story(sum, shown)).map(({ quote }) => quote)).toEqual([shown]);
	});

	test.each([
		["a sum that is none", { ...conversion, sum: "很多" }],
		["two sums", { ...conversion, sum: "1美元2美元" }],
		["a rate of nothing", { ...conversion, rate: "0" }],
		["no source", { ...conversion, source: " " }],
		["a day that is none", { ...conversion, on: "昨日" }],
		["a rate that is markup", { ...conversion, rate: "<b>" }],
	])("is refused with %s", (_case, attrs) => {
		const json = JSON.parse(JSON.stringify(story("350萬歐元", "約3010萬港元")));
		json.content[0].content[1].marks[0].attrs = attrs;
		expect(checkBody(json)).toEqual({ ok: false, code: "attribute" });
	});

	test("is kept as it is, with no other attribute", () => {
		const json = JSON.parse(JSON.stringify(story("350萬歐元", "約3010萬港元")));
		json.content[0].content[1].marks[0].attrs.onclick = "alert(1)";
		const checked = checkBody(json);
		expect(checked.ok && checked.body).toEqual(story("350萬歐元", "約3010萬港元"));
	});
});

describe("characters of 简体", () => {
	test("those that only 简体 has are found, each once", () => {
		expect(simplifiedIn("公司业务发展，业绩理想")).toEqual(["业", "务", "发", "绩"]);
	});

	test("Hong Kong's own are not: 恒 着 裏 線 啟 and HKSCS", () => {
		expect(simplifiedIn("恒生着眼於此，裏應外合，天線啟動，嘅嚟咗㗎𨋢，台灣、里程、云云")).toEqual([]);
	});
});

describe("names in two spellings", () => {
	test("a slip in the last character is found", () => {
		const text = "技術總監博思維特（Andrew Bosvett）發言。博思維持其後補充。";
		expect(twoNamesIn(text)).toEqual([{ one: "博思維特", other: "博思維持" }]);
	});

	test("one English name with two Chinese ones is found", () => {
		const text = "創辦人羅安迪（Roan Dee）表示。其後陸恩廸（Roan Dee）補充。";
		expect(twoNamesIn(text)).toHaveLength(1);
	});

	test.each([
		["a name that particles follow", "總監博思維特（Andrew Bosvett）說，博思維特的團隊與博思維特在會上"],
		["an abbreviation", "行政總裁（CEO）與行政總監"],
		[
			"a name introduced twice in the same way",
			"博思維特（Andrew Bosvett）、前總監博思維特（Andrew Bosvett）",
		],
	])("%s is in order", (_case, text) => {
		expect(twoNamesIn(text)).toEqual([]);
	});
});

describe("stock codes", () => {
	const companies = [
		{ id: "1", code: "02918", exchange: "HKEX", names: ["遠嶺通訊", "Farridge Communications"] },
		{ id: "2", code: "04826", exchange: "HKEX", names: ["嶼橋控股", "嶼橋"] },
	];
	const found = (text: string) => codeFindings(text, companies).map(({ rule, quote }) => [rule, quote]);

	test.each([
		"遠嶺通訊（02918）派息",
		"Farridge Communications (02918)",
		"嶼橋（04826.HK）",
		"其股份（04826）停牌",
	])("%s is in order", (text) => {
		expect(found(text)).toEqual([]);
	});

	test.each([
		["嶼橋控股（4826）停牌", [["code-not-padded", "（4826）"]]],
		["某某集團（09123）停牌", [["code-unknown", "（09123）"]]],
		["遠嶺通訊（04826）停牌", [["code-of-another", "（04826）"]]],
	])("%s is not", (text, faults) => {
		expect(found(text)).toEqual(faults);
	});
});

describe("小題", () => {
	test("an empty one, one without text below, and a bold paragraph that poses as one are found", () => {
		const found = headingFindings(
			body(
				heading("現況"),
				heading("前景"),
				paragraph("正文。"),
				heading(""),
				paragraph("後市展望", { type: "bold" }),
				paragraph("正文。"),
			),
		);
		expect(found.map(({ rule, quote }) => [rule, quote])).toEqual([
			["heading-without-text", "現況"],
			["empty-heading", undefined],
			["bold-as-heading", "後市展望"],
		]);
	});

	test("emphasis of a whole sentence is none", () => {
		expect(headingFindings(body(paragraph("本報現予更正。", { type: "bold" })))).toEqual([]);
	});
});

describe("links", () => {
	const link = (href: string): Mark => ({ type: "link", attrs: { href } });

	test("runs of one link are one, in lists and tables too", () => {
		const list: Block = {
			type: "bulletList",
			content: [
				{
					type: "listItem",
					content: [
						{
							type: "paragraph",
							content: [{ type: "text", text: "年報", marks: [link("https://a.example")] }],
						},
					],
				},
			],
		};
		const split: Block = {
			type: "paragraph",
			content: [
				{ type: "text", text: "全", marks: [link("https://b.example")] },
				{ type: "text", text: "文", marks: [{ type: "bold" }, link("https://b.example")] },
			],
		};
		expect(linksIn(body(list, split))).toEqual([
			{ href: "https://a.example", words: "年報" },
			{ href: "https://b.example", words: "全文" },
		]);
	});

	test.each(["按此", "https://a.example", " 這裏 ", "here"])(
		"「%s」 says nothing of where it leads",
		(words) => {
			expect(saysNothing({ words, href: "https://a.example" })).toBe(true);
		},
	);
});

describe("the one list", () => {
	const content: ArticleContent = {
		headline: "光子晶片｜产線投產 良率TK",
		kind: "news",
		excerpt: "",
		body: body(paragraph("作價1.2億美元（約9.63億港元）。")),
		lead: null,
		sectionId: null,
		columnId: null,
		bookId: null,
		provenance: null,
		bylines: [],
		tags: [],
	};
	const nothing = { deadLinks: new Set<string>(), companies: [] };

	test("a conversion that no longer fits is asked about once, by the rate that it carries", () => {
		const attrs = { sum: "300萬美元", rate: "7.8", on: "2026-03-12", source: "聯繫匯率" };
		const shown = { type: "text" as const, text: "約2340萬港元" };
		const marked = body({
			type: "paragraph",
			content: [
				{ type: "text", text: "集資500萬美元（" },
				{ ...shown, marks: [{ type: "conversion", attrs }] },
				{ type: "text", text: "）。" },
			],
		});
		const rules = checkContent({ ...content, body: marked }, nothing).map(({ rule }) => rule);
		expect(rules).toContain("conversion-stale");
		expect(rules).not.toContain("sum-converted-wrongly");
	});

	test("what blocks comes first, then what must be confirmed, and advice with them", () => {
		const found = checkContent(content, nothing).map(({ rule, severity }) => `${severity} ${rule}`);
		expect(found).toEqual([
			"block needs-section",
			"confirm marker",
			"confirm simplified",
			"confirm sum-converted-wrongly",
			"advise no-lead",
			"advise no-byline",
		]);
		expect(isReady(checkContent(content, nothing))).toBe(false);
	});

	test("a nod holds for the words it was given for, and not for others", () => {
		const keys = (headline: string) =>
			checkContent({ ...content, headline }, nothing)
				.filter(({ rule }) => rule === "marker")
				.map(keyOf);
		expect(keys("光子晶片｜良率TK")).toEqual(keys("光子晶片｜產量TK"));
		expect(keys("光子晶片｜良率TK")).not.toEqual(keys("光子晶片｜良率XX"));
	});

	test("an address that did not answer is told once, however often it is linked", () => {
		const dead = "https://gone.example/a";
		const linked: Block = {
			type: "paragraph",
			content: [
				{ type: "text", text: "年報", marks: [{ type: "link", attrs: { href: dead } }] },
				{ type: "text", text: "與" },
				{ type: "text", text: "附錄", marks: [{ type: "link", attrs: { href: dead } }] },
			],
		};
		const found = checkContent(
			{ ...content, body: body(linked) },
			{ deadLinks: new Set([dead]), companies: [] },
		);
		expect(found.filter(({ rule }) => rule === "dead-link")).toHaveLength(1);
	});
});
