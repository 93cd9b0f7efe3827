import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headingsOf, paragraphsOf } from "@/lib/body/body";
import { MAX_PAGE_BYTES } from "@/lib/import/page-lines";
import { readDateLine } from "@/lib/import/read-date";
import { type ReadPage, readPageText } from "@/lib/import/read-page-text";
import { readProvenance } from "@/lib/import/read-provenance";
import { countGraphemes } from "@/lib/text/graphemes";

const page = readFileSync("tests/support/pages/invented-page.txt", "utf8");
const seedPath = "../shared/seed/ej-tech-article.txt";

describe("a page's text is read into its parts", () => {
	const reading = read(page);

	test("headline, provenance as data, and the day from the page's own list", () => {
		expect(reading.headline).toEqual({
			kicker: "海水電池",
			claim: "觀塘初創明夏試產",
			subs: ["首批供渡輪", "續航料勝Nordal 3一倍"],
			author: null,
		});
		expect(reading.provenance).toEqual({
			publication: "信報財經新聞",
			page: "CEO AI｜EJ Tech",
			mode: "full",
			issue: null,
		});
		expect(reading.publishedOn).toBe("2026-03-12");
	});

	test("小題 as headings between paragraphs, with full-width marks and names in brackets kept", () => {
		expect(headingsOf(reading.body)).toEqual(["冼柏濤團隊改用珊瑚碳", "渡輪公司先租後買 押金減半"]);
		const paragraphs = paragraphsOf(reading.body);
		expect(paragraphs).toHaveLength(5);
		expect(paragraphs[0]).toContain("潮汐動力（Tidewell）昨公布，以海水作電解液的電池（SWB）通過");
		expect(paragraphs[0]).toContain("2,000次循環後仍保留91.5%容量，代號為「Kelp」（海帶）");
		expect(paragraphs[1]).toContain("1.5億美元（約11.7億港元）");
		expect(paragraphs[4]).toContain("https://tidewell.example/recycle,lang=zh。");
		expect(paragraphs.join("")).not.toMatch(/\p{Script=Han}[,;:()]/u);
	});

	test("book, contact line and the list of latest news with its columnists", () => {
		expect(reading.books).toMatchObject([
			{
				title: "Quiet Machines: What Factories Taught Us",
				author: "Imani Vale",
				blurb: "作者走訪九間無人工廠，記下機器停頓時工人怎樣補位。",
			},
		]);
		expect(reading.contactLine).toBe("如欲投稿、報料，發布新聞稿或採訪通知，按這裏聯絡我們。");
		expect(
			reading.latest.map((item) => [item.headline.claim, item.publishedOn, item.columnist, item.isThisPage]),
		).toEqual([
			["街市裏的機械臂", "2026-03-12", { name: "冼敏知", honorific: null }, false],
			["觀塘初創明夏試產", "2026-03-12", null, true],
			["舊樓裝微震計", "2026-03-11", null, false],
			["慢速算法", "2026-03-09", { name: "車向晴", honorific: "博士" }, false],
		]);
		expect(reading.latest[0]?.excerpt).toBe(
			"清晨五時，魚檔老闆把機械臂調低一格，讓它學會怎樣拿起一條還在動的石斑。",
		);
	});

	test("with every line told as understood", () => {
		expect(reading.notUnderstood).toEqual([]);
		expect(reading.understood.map(({ fromLine, as }) => `${fromLine} ${as}`)).toEqual([
			"1 headline",
			"2 provenance",
			"3 lead",
			"4 paragraph",
			"5 heading",
			"6 paragraph",
			"7 heading",
			"8 paragraph",
			"9 paragraph",
			"10 part-title",
			"12 book",
			"15 support",
			"16 contact",
			"17 part-title",
			"18 part-title",
			"19 latest-item",
			"24 latest-item",
			"29 latest-item",
			"34 latest-item",
		]);
	});
});

describe("pages as they come", () => {
	const expected = read(page);

	test.each([
		["CRLF", bytesOf(page.replaceAll("\n", "\r\n"))],
		["lone CR", bytesOf(page.replaceAll("\n", "\r"))],
		["a byte order mark", bytesOf(`\uFEFF${page}`)],
		["UTF-16 with its mark", Uint8Array.from(Buffer.from(`\uFEFF${page}`, "utf16le"))],
		["UTF-16 big-endian", Uint8Array.from(Buffer.from(`\uFEFF${page}`, "utf16le").swap16())],
		["UTF-16 without mark", Uint8Array.from(Buffer.from(page, "utf16le"))],
		[
			"full-width colons and brackets",
			bytesOf(page.replaceAll("書名:", "書名：").replaceAll("(冼敏知)", "（冼敏知）")),
		],
		["another bar", bytesOf(page.replaceAll("海水電池|", "海水電池︱").replace("AI⎹", "AI｜"))],
		["Chinese dates", bytesOf(page.replaceAll("Posted March 12, 2026", "發布於2026年3月12日（四）"))],
		["spaces around lines", bytesOf(page.replaceAll("\n", " \u3000\n\t"))],
	])("%s gives the same reading", (_, bytes) => {
		const { headlineLine: _line, ...reading } = readOk(bytes);
		const { headlineLine: _expectedLine, ...same } = expected;
		expect(reading).toEqual(same);
	});

	test("a story alone is enough: everything else may be missing", () => {
		const reading = read("光子晶片｜港大下季量產\n港大團隊昨宣布,光子晶片下季量產。");
		expect(reading).toMatchObject({
			provenance: null,
			books: [],
			latest: [],
			contactLine: null,
			publishedOn: null,
		});
		expect(paragraphsOf(reading.body)).toEqual(["港大團隊昨宣布，光子晶片下季量產。"]);
	});

	test("navigation and a dateline above the headline do not become the headline", () => {
		const reading = read(
			"You are currently at: ejtech.hkej.com\nSkip This Ads\n光子晶片｜港大下季量產\n2026年3月12日\n撰文:何詠琳\n港大團隊昨宣布,光子晶片下季量產。",
		);
		expect(reading.headline.kicker).toBe("光子晶片");
		expect(reading.publishedOn).toBe("2026-03-12");
		expect(reading.credits).toEqual(["撰文：何詠琳"]);
		expect(reading.notUnderstood.map(({ line }) => line)).toEqual([1, 2]);
	});

	test("a column gives its columnist, its author's note, and no byline in the claim", () => {
		const reading = read("慢速算法 快樂編輯(車向晴博士)\n編輯部的演算法不必快。\n作者為城中大學講師");
		expect(reading.columnist).toEqual({ name: "車向晴", honorific: "博士" });
		expect(reading.headline).toMatchObject({ claim: "慢速算法", author: "車向晴博士" });
		expect(reading.notes).toEqual(["作者為城中大學講師"]);
	});

	test.each(["(上)", "(附圖)", "(更新版)", "(2026)"])(
		"%s at the end of a headline is no columnist",
		(remark) => {
			expect(read(`光子晶片量產${remark}\n港大團隊昨宣布。`).columnist).toBeNull();
		},
	);

	test("a short last paragraph without full stop is not a 小題, and neither is a sentence", () => {
		expect(headingsOf(read("題目\n第一段。\n短句。\n小題一\n第二段。\n完").body)).toEqual(["小題一"]);
	});

	test("stray lines in boxes and lists are reported with their number and text", () => {
		const reading = read(`${page.trimEnd()}\nCopyright 2026\n版權所有`);
		expect(reading.notUnderstood).toEqual([
			{ line: 39, text: "Copyright 2026" },
			{ line: 40, text: "版權所有" },
		]);
	});

	test("no line is ever lost: whatever the order, each is understood or reported", () => {
		const lines = page.split("\n");
		fc.assert(
			fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (given) => {
				const reading = readPageText(bytesOf(given.join("\n")));
				if ("error" in reading) return;
				const reported = new Set(reading.notUnderstood.map(({ line }) => line));
				for (const [index, text] of given.entries()) {
					if (text.trim() === "" || text === "-") continue;
					const isUnderstood = reading.understood.some(
						(range) => range.fromLine <= index + 1 && range.toLine >= index + 1,
					);
					expect(isUnderstood !== reported.has(index + 1), `${index + 1}: ${text}`).toBe(true);
				}
			}),
			{ numRuns: 400 },
		);
	});
});

describe("a file that is no page is refused for its reason", () => {
	test.each([
		["an empty file", bytesOf(""), { error: "empty" }],
		["only blanks", bytesOf(" \u3000\n\u200B\n"), { error: "empty" }],
		["a PDF", bytesOf("%PDF-1.7 text"), { error: "binary" }],
		["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), { error: "binary" }],
		["NUL in text", bytesOf("題目\n第一段\0。"), { error: "binary" }],
		["Big5", Uint8Array.of(0xac, 0xec, 0xa7, 0xde, 0x0a, 0xb7, 0x73, 0xbb, 0x44), { error: "not-utf-8" }],
		["too many bytes", new Uint8Array(MAX_PAGE_BYTES + 1).fill(97), { error: "too-large" }],
		["text without headline", bytesOf("\n這是一句完整的句子。\n又一句。"), { error: "no-headline", line: 2 }],
		["a headline alone", bytesOf("光子晶片｜港大下季量產\n"), { error: "no-body", line: 1 }],
		[
			"a headline and boxes",
			bytesOf("光子晶片｜港大下季量產\n支持EJ Tech\nLatest News"),
			{ error: "no-body", line: 1 },
		],
	])("%s", (_, bytes, error) => {
		expect(readPageText(bytes)).toEqual(error);
	});
});

describe("provenance in all the spellings of ten years", () => {
	test.each([
		["原文刊於信報財經新聞", null],
		["原文刊於信報財經新聞「StartupBeat創科鬥室」", "StartupBeat創科鬥室"],
		["原文刊於信報財經新聞專欄「StartupBeat創科鬥室」", "StartupBeat創科鬥室"],
		["原文刊於信報財經新聞「EJ Tech 創科鬥室」", "EJ Tech 創科鬥室"],
		["原文刊於信報財經新聞「CEO AI⎹ EJ Tech」", "CEO AI｜EJ Tech"],
		["原文刊於《信報財經新聞》「CEO AI｜EJ Tech」。", "CEO AI｜EJ Tech"],
	])("%s", (text, place) => {
		expect(readProvenance(text)).toEqual({
			publication: "信報財經新聞",
			page: place,
			mode: "full",
			issue: null,
		});
	});

	test("an excerpt of the monthly keeps its issue, and its app links are understood", () => {
		expect(readProvenance("節錄五月份《信報財經月刊》")).toEqual({
			publication: "信報財經月刊",
			page: null,
			mode: "excerpt",
			issue: "五月份",
		});
		const reading = read("題目\n節錄五月份《信報財經月刊》\nAndroid揭頁版\niOS揭頁版\n第一段。");
		expect(reading.provenance?.mode).toBe("excerpt");
		expect(reading.notUnderstood).toEqual([]);
	});

	test.each(["節錄自然保護區的數據並不容易", "原文刊於哪裏已無從稽考。", "信報財經新聞"])(
		"%s is none",
		(text) => {
			expect(readProvenance(text)).toBeNull();
		},
	);
});

test.each([
	["- Posted December 12, 2025", "2025-12-12"],
	["Posted on Dec 2, 2025", "2025-12-02"],
	["By 何詠琳 on September 20, 2018", "2018-09-20"],
	["12 December 2025", "2025-12-12"],
	["發布於2025年12月12日（周五）14:32", "2025-12-12"],
	["2025-12-12", "2025-12-12"],
	["Posted February 30, 2025", null],
	["2025年12月12日，港大宣布", null],
	["Posted Smarch 12, 2025", null],
	["0", null],
])("the date line %s is read as %s", (text, day) => {
	expect(readDateLine(text)).toBe(day);
});

test.runIf(existsSync(seedPath))("the page this product began from is read whole", () => {
	const reading = read(readFileSync(seedPath, "utf8"));
	expect(countGraphemes(reading.headlineLine)).toBe(41);
	expect(reading.headline.kicker).toBe("Meta模型擬改閉源");
	expect(reading.headline.subs).toHaveLength(2);
	expect(reading.provenance).toMatchObject({ publication: "信報財經新聞", page: "CEO AI｜EJ Tech" });
	expect(headingsOf(reading.body)).toHaveLength(2);
	expect(paragraphsOf(reading.body)).toHaveLength(7);
	expect(reading.books).toHaveLength(1);
	expect(reading.latest).toHaveLength(7);
	expect(reading.latest.findIndex((item) => item.isThisPage)).toBe(5);
	expect(reading.latest[0]?.columnist).toEqual({ name: "林國誠", honorific: null });
	expect(reading.latest[6]?.columnist).toEqual({ name: "湛家揚", honorific: "博士" });
	expect(reading.notUnderstood).toEqual([]);
});

function read(text: string): ReadPage {
	return readOk(bytesOf(text));
}

function readOk(bytes: Uint8Array): ReadPage {
	const reading = readPageText(bytes);
	if ("error" in reading) throw new Error(`unreadable: ${reading.error}`);
	return reading;
}

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
