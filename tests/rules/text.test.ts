import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { line, optionalLine, prose } from "@/lib/text/fields";
import { countGraphemes, cutGraphemes } from "@/lib/text/graphemes";
import { excerptOf } from "@/lib/text/measure";
import { cleanText, isBlank, whyNotStorable } from "@/lib/text/well-formed";

describe("characters are counted as people count them", () => {
	test("astral Han, emoji families and combining marks are one each", () => {
		expect(countGraphemes("𨋢𠝹㗎嚟喺咗嘅")).toBe(7);
		expect(countGraphemes("👩‍👩‍👧🇭🇰e\u0301")).toBe(3);
		expect(countGraphemes("")).toBe(0);
	});

	test("cutting never splits one, and adds an ellipsis only when asked", () => {
		expect(cutGraphemes("𨋢👩‍👩‍👧乙", 2)).toBe("𨋢👩‍👩‍👧");
		expect(cutGraphemes("甲乙丙丁", 4)).toBe("甲乙丙丁");
		expect(cutGraphemes("甲乙丙丁戊", 4, { ellipsis: "……" })).toBe("甲乙……");
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), fc.nat(12), (text, max) => {
				const cut = cutGraphemes(text, max);
				expect(text.startsWith(cut)).toBe(true);
				expect(cut).not.toMatch(/\p{Surrogate}/u);
				expect(countGraphemes(cut)).toBeLessThanOrEqual(max);
			}),
		);
	});
});

describe("what may be stored", () => {
	test.each([
		["a\0b", "nul"],
		["a\uD800b", "lone-surrogate"],
		["\uDC00\uD800", "lone-surrogate"],
		["舊字\uE005", "private-use"],
		["a\uFFFE", "non-character"],
		["a\u{1FFFF}", "non-character"],
		["𨋢𠝹 👩‍👩‍👧 葛\u{E0100} é", null],
	])("%j gives %s", (text, fault) => {
		expect(whyNotStorable(text)).toBe(fault);
	});

	test("cleaning takes out control and bidirectional characters but keeps lines, tabs and joiners", () => {
		expect(cleanText("\uFEFF甲\u202E乙\u2066丙\u2069\u0007\u0085丁\r\n\t戊👩‍👩‍👧")).toBe(
			"甲乙丙\n丁\n\t戊👩‍👩‍👧",
		);
	});

	test("text is composed, but a compatibility ideograph of a name is never folded into another character", () => {
		expect(cleanText("e\u0301")).toBe("é");
		expect(cleanText("\uF9D1\uFA19甲\u{2F81A}e\u0301")).toBe("\uF9D1\uFA19甲\u{2F81A}é");
		expect("\uF9D1".normalize("NFC")).toBe("六");
	});

	test.each(["", "  ", "\u3000", "\u200B\u200D\uFEFF", "\u2060\u00AD\u3164", "\n\t"])(
		"%j is blank",
		(text) => {
			expect(isBlank(text)).toBe(true);
		},
	);

	test.each(["一", "𨋢", "0", "。", "👍"])("%s is not blank", (text) => {
		expect(isBlank(text)).toBe(false);
	});
});

describe("a field", () => {
	const problem = (schema: ReturnType<typeof line>, text: unknown) => {
		const issue = schema.safeParse(text).error?.issues[0];
		return issue && [issue.message, "params" in issue ? issue.params : undefined];
	};

	test("of one line joins its lines, keeps U+3000 and trims", () => {
		expect(line({ max: 10 }).parse(" 甲\r\n 乙\u3000丙 \u3000")).toBe("甲 乙\u3000丙");
	});

	test("counts graphemes, not UTF-16", () => {
		expect(line({ max: 2 }).parse("𨋢👩‍👩‍👧")).toBe("𨋢👩‍👩‍👧");
		expect(problem(line({ max: 2 }), "𨋢👩‍👩‍👧乙")).toEqual(["too-long", { max: 2, count: 3 }]);
	});

	test("refuses blanks, broken characters and one grapheme of half a kilobyte, each by its code", () => {
		expect(problem(line({ max: 9 }), "\u3000\u200B")).toEqual(["blank", {}]);
		expect(problem(line({ max: 9 }), "甲\0")).toEqual(["bad-characters", { fault: "nul" }]);
		expect(problem(prose({ max: 9 }), `e${"\u0301".repeat(500)}`)).toEqual(["too-long", { max: 9 }]);
		expect(line({ max: 9 }).safeParse(7).success).toBe(false);
	});

	test("that may be empty gives null, never an empty string", () => {
		expect(optionalLine({ max: 9 }).parse(" \u3000 ")).toBeNull();
		expect(optionalLine({ max: 9 }).parse(" 甲 ")).toBe("甲");
	});

	test("takes a run of spaces in one walk, however long and however it ends", () => {
		const [spaces, wide] = [" ".repeat(400_000), "\u3000".repeat(400_000)];
		expect(problem(prose({ max: 9 }), `甲${spaces}乙\n${spaces}丙`)).toEqual(["too-long", { max: 9 }]);
		expect(prose({ max: 9 }).parse(`甲${spaces}\n${spaces}`)).toBe("甲");
		expect(line({ max: 9 }).parse(`${wide}甲${wide}`)).toBe("甲");
		expect(problem(line({ max: 9 }), `甲${wide}乙`)).toEqual(["too-long", { max: 9 }]);
		expect(excerptOf(`甲${spaces}\n${spaces}乙。`)).toBe("甲乙。");
	});

	test("of prose keeps its lines and at most one empty line between them", () => {
		expect(prose({ max: 99 }).parse("\n甲  \r\n乙\n\n\n\n丙\n\n")).toBe("甲\n乙\n\n丙");
	});
});
