import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "@/lib/words/en";
import { problemSentence, type Words, wordsIn } from "@/lib/words/words";
import { zhHantHK } from "@/lib/words/zh-hant-hk";

const LANGUAGES: [string, Words][] = [
	["zh-Hant-HK", zhHantHK],
	["en", en],
];

/** Folders of lib/ whose codes are no problems of a form: advice, notes of the importer, what the editor says of Word files, drawing, words themselves. */
const NO_PROBLEMS =
	/^lib\/(demo|docx|headlines|http|import|line-cuts|postgres|saving|share-cards|song|structured-data|words)\//;
/** How a code is written where a problem arises. */
const CODES = [
	/\bcode: "([a-z-]+)"/g,
	/\brefuse\("([a-z-]+)"/g,
	/\bnew Refusal\("([a-z-]+)"/g,
	/\bproblems\(\d+, \{ code: "([a-z-]+)"/g,
	/\bmessage: "([a-z-]+)"/g,
	/\.(?:string|number|uuid|enum|int|min|max|regex|email|refine|url|array|length)\([^()]*?(?:\([^()]*\)[^()]*?)*"([a-z]+(?:-[a-z]+)*)",?\s*\)/g,
	/\? "([a-z]+(?:-[a-z]+)+)"\n?/g,
	/: "([a-z]+(?:-[a-z]+)+)"[;\n]/g,
	/\breturn "([a-z]+(?:-[a-z]+)+)"/g,
	/\| "((?:too|not|needs|already|wrong|bad)-[a-z-]+)"/g,
];
/** Texts that look like codes and are none. */
const OTHERS = new Set(["custom", "no-store", "lone-surrogate", "private-use", "non-character"]);

const codes = codesOf(filesIn("lib").filter((path) => !NO_PROBLEMS.test(path)));

test("the codes that are looked for are found where they arise", () => {
	for (const code of [
		"blank",
		"too-soon",
		"needs-alt",
		"wrong-password",
		"unknown-node",
		"too-many",
		"invalid",
	])
		expect(codes).toContain(code);
	expect(codes.length).toBeGreaterThan(40);
});

describe.each(LANGUAGES)("in %s", (_, words) => {
	test.each(codes)("the problem %s has a sentence that tells what to do", (code) => {
		expect(Object.keys(words.problems)).toContain(code);
		const sentence = problemSentence(words, { code, values: { max: 5, min: 5, count: 6 } });
		expect(sentence).toMatch(/[。.]$/u);
		expect(sentence).not.toMatch(/undefined|NaN|[!！]/);
		expect(problemSentence(words, { code })).not.toMatch(/undefined|NaN/);
	});

	test("no word is empty, shouts or hangs on a missing value", () => {
		for (const text of textsOf(words)) {
			expect(text).not.toBe("");
			expect(text).not.toMatch(/[!！]|undefined|NaN|您|請稍候/);
		}
	});

	test("a code nobody has words for is named, so that it can be reported", () => {
		expect(problemSentence(words, { code: "never-heard-of" })).toContain("never-heard-of");
		expect(problemSentence(words, { code: "constructor" })).toContain("constructor");
	});
});

test("both languages say the same things", () => {
	expect(keysOf(en)).toEqual(keysOf(zhHantHK));
});

test("the Chinese is written as Hong Kong newspapers write it", () => {
	const text = textsOf(zhHantHK).join("\n");
	expect(text).not.toMatch(/發佈|登錄|文件夾|郵件|鏈接|上傳|下載中|默認|用戶名|裡/);
	// The gap between Han and Latin is drawn by the style sheet, never typed.
	expect(text).not.toMatch(/\p{Script=Han} [A-Za-z]|[A-Za-z/] \p{Script=Han}/u);
});

test("every language the desk offers has words", () => {
	expect(wordsIn("en")).toBe(en);
	expect(wordsIn("zh-Hant-HK")).toBe(zhHantHK);
});

function codesOf(paths: readonly string[]): string[] {
	const found = new Set<string>();
	for (const path of paths) {
		const text = readFileSync(path, "utf8").replace(/^import .*$/gm, "");
		for (const pattern of CODES) {
			for (const [, code] of text.matchAll(pattern)) if (code && !OTHERS.has(code)) found.add(code);
		}
	}
	return [...found].sort();
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
		.map((entry) => join(entry.parentPath, entry.name));
}

/** Every path to a word, in order, so that a word left out of one language shows. */
function keysOf(words: object, path = ""): string[] {
	return Object.entries(words).flatMap(([key, value]) =>
		typeof value === "object" ? keysOf(value, `${path}${key}.`) : [`${path}${key} ${typeof value}`],
	);
}

/** Every word, functions called with believable values. */
function textsOf(words: object): string[] {
	return Object.values(words).flatMap((value: unknown) => {
		if (typeof value === "string") return [value];
		if (typeof value === "function") return [String(value(...(GIVEN.get(value.length) ?? [])))];
		return typeof value === "object" && value !== null ? textsOf(value) : [];
	});
}

// Good as an instant, as a name or a number, which it shows itself to be, and as an object that has such a thing under any name.
const INSTANT = Object.assign(new Date(0), { toString: () => "3" });
const SAMPLE: Date = new Proxy(INSTANT, {
	get: (instant, name) => {
		if (!(name in instant)) return SAMPLE;
		const part: unknown = Reflect.get(instant, name);
		return typeof part === "function" ? part.bind(instant) : part;
	},
});
const GIVEN = new Map<number, unknown[]>([
	[1, [SAMPLE]],
	[2, [SAMPLE, SAMPLE]],
	[3, [SAMPLE, SAMPLE, SAMPLE]],
]);

test("the hour of a clash is told in the language of whoever is refused, in Hong Kong time", () => {
	const problem = {
		code: "diary-clash",
		values: { title: "業績會", at: Date.parse("2026-11-27T10:00:00+08:00") },
	};
	expect(problemSentence(zhHantHK, problem)).toContain("（2026年11月27日（周五）10:00）");
	expect(problemSentence(en, problem)).toContain("(Friday 27 November 2026, 10:00)");
});
