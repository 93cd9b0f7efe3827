import { describe, expect, test } from "vitest";
import { findText } from "@/lib/text/find-text";

const LOOSE = { anyWidth: true, matchCase: false };
const EXACT = { anyWidth: false, matchCase: true };

describe("words are found in a text", () => {
	test.each([
		["光子晶片，光子", "光子", LOOSE, [0, 5]],
		["ＡＩ與AI與ai", "AI", LOOSE, [0, 3, 6]],
		["ＡＩ與AI與ai", "AI", EXACT, [3]],
		["５.5萬，5.5萬", "5.5", LOOSE, [0, 5]],
		["甲，乙,丙", "，", LOOSE, [1, 3]],
		["𨋢裏𨋢", "𨋢", LOOSE, [0, 3]],
		["哈哈哈", "哈哈", LOOSE, [0]],
		["甲　乙", " ", LOOSE, [1]],
		["甲", "", LOOSE, []],
		["", "甲", LOOSE, []],
	] as const)("「%s」 for 「%s」", (text, sought, options, found) => {
		expect(findText(text, sought, options)).toEqual(found);
	});

	test("letters whose small form is longer move nothing behind them", () => {
		expect(findText("İa光", "光", LOOSE)).toEqual([2]);
	});
});
