import { expect, test } from "vitest";
import { cellsIn, isHead } from "@/lib/body/pasted-cells";

test("lines with tabs are rows of cells, of one width", () => {
	expect(cellsIn("項目\t銅線\r\n距離\t2\r\n")).toEqual([
		["項目", "銅線"],
		["距離", "2"],
	]);
});

test.each([
	["one line", "甲\t乙"],
	["no tab", "甲\n乙"],
	["ragged lines", "甲\t乙\n丙"],
	["a thousand cells and more", Array(501).fill("甲\t乙").join("\n")],
])("%s is no table", (_name, text) => {
	expect(cellsIn(text)).toBeNull();
});

test.each([
	[
		"words over figures",
		[
			["公司", "營收"],
			["甲", "1,200萬"],
		],
		true,
	],
	[
		"an empty corner",
		[
			["", "2025", "2026"],
			["甲", "3", "4%"],
		],
		true,
	],
	[
		"figures over figures",
		[
			["12", "34"],
			["5", "6"],
		],
		false,
	],
	[
		"words over words",
		[
			["甲", "乙"],
			["丙", "丁"],
		],
		false,
	],
	["one row", [["甲", "乙"]], false],
])("%s: the first row names the columns? %s", (_name, rows, answer) => {
	expect(isHead(rows)).toBe(answer);
});
