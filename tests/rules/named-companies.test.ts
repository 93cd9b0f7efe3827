import { describe, expect, test } from "vitest";
import { companySlug, spelledSlug } from "@/lib/companies/company-slug";
import { namedCompanies } from "@/lib/companies/named-companies";
import { processorMs } from "../support/processor-time";

const COMPANIES = [
	{ id: "sea", code: "06651", exchange: "HKEX", names: ["海圖數據", "Seachart Data", "SCD"] },
	{ id: "far", code: "00918", exchange: "HKEX", names: ["遠嶺通訊"] },
	{ id: "one", code: "00001", exchange: "HKEX", names: ["初一集團"] },
	{ id: "year", code: "02026", exchange: "HKEX", names: ["來年科技"] },
	{ id: "clinic", code: null, exchange: null, names: ["海圖數據健康"] },
	{ id: "rare", code: null, exchange: null, names: ["𨋢業機械"] },
];

const named = (text: string) => namedCompanies(text, COMPANIES);

describe("which companies a text names", () => {
	test.each([
		["海圖數據（06651）升逾一成", ["sea"]],
		["該股（06651）升逾一成", ["sea"]],
		["該股(918.HK)及另一隻（0918）", ["far"]],
		["（港股代號：06651）", ["sea"]],
		["Seachart Data 和 SCD 的合約", ["sea"]],
		["遠嶺通訊與海圖數據", ["far", "sea"]],
		["升降機廠𨋢業機械", ["rare"]],
	])("%s", (text, ids) => {
		expect(named(text)).toEqual(ids);
	});

	test("numbers that count a list or tell a year are no codes", () => {
		expect(named("（1）先簽約，（2026）再投產")).toEqual([]);
		expect(named("（1.HK）")).toEqual(["one"]);
		expect(named("來年科技（2026）")).toEqual(["year"]);
	});

	test("a company is not found inside the name of another, nor a Latin name inside a word", () => {
		expect(named("海圖數據健康開診")).toEqual(["clinic"]);
		expect(named("SCDX and aSCD")).toEqual([]);
		expect(named("購入SCD股份")).toEqual(["sea"]);
	});

	test("odd text names nobody and breaks nothing", () => {
		for (const text of ["", "\u0000（（（", "\ud800（06651", "‮）15660（", "（".repeat(10_000)])
			expect(named(text)).toEqual([]);
	});

	test("a text of ten thousand characters is searched for three thousand companies in a fraction of a second", () => {
		const many = Array.from({ length: 3_000 }, (_, index) => ({
			id: `${index}`,
			code: String(index).padStart(5, "0"),
			exchange: "HKEX",
			names: [`海圖${index}控股`, `Company ${index}`],
		}));
		const text = "海圖數據與海圖12控股".repeat(800);
		expect(processorMs(() => expect(namedCompanies(text, many)).toEqual(["12"]))).toBeLessThan(3_000);
	});
});

test("a company has one address, however its code is typed", () => {
	expect(["9988", "09988", "9988.HK", "09988.hk"].map(spelledSlug)).toEqual(Array(4).fill("09988"));
	expect(spelledSlug("曜石光子")).toBe("曜石光子");
	expect(companySlug({ exchange: "HKEX", code: "09988", name: "甲" })).toBe("09988");
	expect(companySlug({ exchange: "NASDAQ", code: "ABCD", name: "甲" })).toBe("nasdaq-abcd");
	expect(companySlug({ exchange: null, code: null, name: "曜石 光子" })).toBe("曜石-光子");
});
