import { describe, expect, test } from "vitest";
import { parseHeadline } from "@/lib/headlines/headline";
import {
	cutAt,
	fullWidthUnits,
	headlineAdvice,
	kickerStandsUpright,
	notificationCut,
} from "@/lib/headlines/measure";

describe("a headline is measured in full-width characters", () => {
	test("Han is 1, Latin and digits .55, an astral character and an emoji 1", () => {
		expect(fullWidthUnits("光子晶片")).toBe(4);
		expect(fullWidthUnits("𨋢𠝹")).toBe(2);
		expect(fullWidthUnits("👩‍👩‍👧")).toBe(1);
		expect(fullWidthUnits("AI起底")).toBe(3.1);
		expect(fullWidthUnits("")).toBe(0);
		expect(fullWidthUnits("坪洲送藥^航線")).toBe(6);
	});

	test("a kicker of nine units stands upright and a longer one lies flat", () => {
		expect(kickerStandsUpright("光子晶片光子晶片光")).toBe(true);
		expect(kickerStandsUpright("光子晶片光子晶片光A")).toBe(false);
		expect(kickerStandsUpright("本地科研成果")).toBe(true);
	});

	test("a good headline gets no advice", () => {
		expect(headlineAdvice(parseHeadline("光子晶片｜港大團隊下季量產 料減電費"))).toEqual([]);
	});

	test("each fault is told with its measure", () => {
		const codes = (line: string) =>
			headlineAdvice(parseHeadline(line)).map(({ code, values }) => [code, values]);
		expect(codes("光子晶片｜")).toEqual([["claim-empty", {}]]);
		expect(codes("一二三四五六七八九十一｜主題")).toEqual([["kicker-too-long", { units: 11, max: 10 }]]);
		expect(codes("一".repeat(23))).toEqual([["claim-too-long", { units: 23, max: 22 }]]);
		expect(codes("一".repeat(22))).toEqual([]);
		expect(codes("主題 副一 副二 副三 副四 副五")).toEqual([["too-many-subs", { count: 5, max: 3 }]]);
		expect(codes("主題完了。")).toEqual([["ends-in-full-stop", {}]]);
	});
});

describe("a notification", () => {
	test("is cut at 22 units without splitting a character", () => {
		expect(notificationCut("一".repeat(30)).shown).toBe("一".repeat(22));
		expect(notificationCut(`${"一".repeat(21)}👩‍👩‍👧𨋢`)).toEqual({
			shown: `${"一".repeat(21)}👩‍👩‍👧`,
			rest: "𨋢",
		});
		expect(notificationCut("A".repeat(40)).shown).toBe("A".repeat(40));
		expect(notificationCut("短題")).toEqual({ shown: "短題", rest: "" });
		expect(cutAt(`${"一".repeat(29)}二三`, 30)).toEqual({ shown: `${"一".repeat(29)}二`, rest: "三" });
	});
});
