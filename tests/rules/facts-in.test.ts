import { describe, expect, test } from "vitest";
import { factsIn } from "@/lib/submissions/facts-in";
import { processorMs } from "../support/processor-time";

describe("what can be checked in a release", () => {
	test("its dates, figures, codes and speakers are told once each, in their order", () => {
		const text =
			"曜石光子（股份代號：06651）宣布，第二條封裝線於2026年11月3日試產，每月可處理八千片晶圓，逾120名工程師參與，成本下降四成。" +
			"行政總裁趙廷軒表示，良率為87.5%，預計二○二七年三月達收支平衡。技術總監林美玉補充，八千片只是首階段。投資額三億八千萬港元。";
		expect(factsIn(text)).toEqual({
			dates: ["2026年11月3日", "二○二七年三月"],
			figures: ["八千片", "逾120名", "四成", "87.5%", "三億八千萬港元"],
			codes: ["06651"],
			people: ["行政總裁趙廷軒", "技術總監林美玉"],
		});
	});

	test("full-width figures are read as others, a plain text has none, and a long one is read at once", () => {
		expect(factsIn("首批１２０間學校").figures).toEqual(["120間"]);
		expect(factsIn("公司未有公布詳情。")).toEqual({ dates: [], figures: [], codes: [], people: [] });
		const spent = processorMs(() => {
			factsIn("一二三四五六七八九十百千萬億".repeat(2_000));
			factsIn("總監".repeat(10_000));
		});
		expect(spent).toBeLessThan(2_000);
	});
});
