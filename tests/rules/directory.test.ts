import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseBulk } from "@/lib/articles/bulk-deed";
import { detailLines } from "@/lib/events/details";
import { parsePeopleFilter, peopleHref } from "@/lib/people/people-filter";
import { isNamed, isTypedName } from "@/lib/people/rules";
import { parseTagFilter, tagsHref } from "@/lib/tags/tag-filter";
import { tagsOfForm } from "@/lib/tags/tags-of-form";
import { csvLine } from "@/lib/text/csv";
import { type Locale, wordsIn } from "@/lib/words/words";
import { changesBetween } from "@/lib/write/changes";

describe("a name", () => {
	test("counts as typed whatever spaces, width and capitals a keyboard made of it, and never when another", () => {
		for (const typed of ["陳大文", " 陳 大文 ", "陳大文\n"]) expect(isTypedName(typed, "陳大文")).toBe(true);
		expect(isTypedName("ＡＩ observer", "AI Observer")).toBe(true);
		for (const typed of ["", "　", "陳大", "陈大文", "陳大文博士"])
			expect(isTypedName(typed, "陳大文")).toBe(false);
		expect(isTypedName("", "")).toBe(false);
	});

	test("is found in any spelling, by a part of it, in any of its forms", () => {
		const names = ["衞斯理", "Wesley", null];
		for (const sought of ["", "衛", "卫斯", "WES", "ｗｅｓ"]) expect(isNamed(sought, names)).toBe(true);
		expect(isNamed("衞斯理傳", names)).toBe(false);
	});
});

describe("a table for a spreadsheet", () => {
	test("has cells with commas, quotes and lines within quotes, and none that is a formula", () => {
		expect(csvLine(["甲,乙", '他說"好"', "一\n二", 3, null])).toBe('"甲,乙","他說""好""","一\n二",3,\r\n');
		for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "\r=1"])
			expect(csvLine([formula])).toMatch(/^"?'/);
		expect(csvLine(["1=1"])).toBe("1=1\r\n");
	});
});

describe("what an event tells", () => {
	test("is how each field was before and after, and what else it says; nothing of identities", () => {
		expect(
			detailLines(
				{
					gesture: "x",
					name: "新名",
					changes: { name: { before: "舊名", after: "新名" }, aliases: { before: [], after: ["甲", "乙"] } },
					from: { id: "x", name: "甲", handle: "a" },
					empty: null,
				},
				"zh-Hant-HK",
			),
		).toEqual([
			{ label: "名稱", after: "新名" },
			{ label: "名稱", before: "舊名", after: "新名" },
			{ label: "其他寫法", before: "", after: "甲、乙" },
			{ label: "由", after: "名稱：甲；網址：a" },
		]);
	});

	test("is told in words: stages, reasons, findings and instants of Hong Kong, none as the code that is kept", () => {
		const said = (details: Record<string, unknown>, locale: Locale = "zh-Hant-HK") =>
			detailLines(details, locale).map(({ label, after }) => `${label}=${after}`);
		expect(said({ from: "draft", to: "review" })).toEqual(["由=草稿", "至=審稿中"]);
		expect(said({ from: "draft", to: "review" }, "en")).toEqual(["From=Draft", "To=In review"]);
		expect(said({ reason: "covered", signals: ["hasty", "trap"] })).toEqual([
			"原因=已有相近報道",
			"可疑之處=三秒內送出、填了隱藏欄",
		]);
		expect(said({ reason: "covered 是他自己寫的" })).toEqual(["原因=covered 是他自己寫的"]);
		expect(said({ confirmed: ["marker:body:TK補數字", "no-lead:lead:"] })).toEqual([
			"已核對=TK補數字、未有主圖",
		]);
		expect(said({ publishAt: "2026-11-26T01:30:00.000Z" })).toEqual(["出街時間=11月26日 星期四 09:30"]);
	});

	test("has words for whatever is recorded anywhere, in both languages", () => {
		const calls = readdirSync("lib", { recursive: true, encoding: "utf8" })
			.filter((file) => file.endsWith(".ts"))
			.flatMap((file) => [...readFileSync(join("lib", file), "utf8").matchAll(/\brecord\(\s*([^;]*?)\);/gs)])
			.map(([, call = ""]) => call);
		const composed = calls.filter((call) => call.startsWith("`"));
		const recorded = calls.flatMap((call) => call.match(/(?<=")[a-z-]+\.[a-z-]+(?=")/g) ?? []);
		expect(recorded.length).toBeGreaterThan(100);
		// A verb that is put together cannot be found here, nor anywhere else.
		expect(composed).toEqual([]);
		for (const locale of ["zh-Hant-HK", "en"] as const) {
			const { verbs } = wordsIn(locale).events;
			expect(recorded.filter((verb) => !Object.hasOwn(verbs, verb))).toEqual([]);
		}
	});

	test("is only what has changed", () => {
		expect(changesBetween({ a: 1, b: [1], c: null, d: "x" }, { a: 1, b: [2], c: undefined })).toEqual({
			b: { before: [1], after: [2] },
		});
	});
});

test("filters in addresses come back as they were, and what they do not understand is left out", () => {
	const people = { search: "衞 朗", kind: "guest", page: 3 } as const;
	const address = (href: string) => Object.fromEntries(new URL(href, "http://localhost").searchParams);
	expect(parsePeopleFilter(address(peopleHref(people)))).toEqual(people);
	const tags = { search: "光", kind: "place", isUnused: true, page: 2 } as const;
	expect(parseTagFilter(address(tagsHref(tags)))).toEqual(tags);
	expect(parsePeopleFilter({ kind: "king", page: "0", q: ["a"] })).toEqual({
		search: "",
		kind: null,
		page: 1,
	});
	expect(parseBulk({ deed: "delete", pick: "x" })).toBeNull();
	expect(parseBulk({ deed: "tag", pick: ["a", "a", "b"] })).toEqual({
		deed: "tag",
		ids: ["a", "b"],
		isAll: false,
	});
	expect(tagsOfForm({ "tag:a": "on", other: "x" })).toEqual({ tagIds: ["a"] });
});
