import { describe, expect, test } from "vitest";
import type { ArticleContent } from "@/lib/articles/content";
import { emptyBody } from "@/lib/body/body";
import { checkContent } from "@/lib/checks/check-content";
import { headlineOn, surfaceUnits } from "@/lib/headlines/surface-headlines";
import { finishMerge, isSameStory, mergeContents } from "@/lib/saving/merge-contents";
import { compareContents } from "@/lib/versions/compare-contents";

const STORY = { kicker: "光子晶片", claim: "試產線投產", subs: ["良率六成"] };
const base: ArticleContent = {
	headline: "光子晶片｜試產線投產",
	kind: "news",
	excerpt: "",
	body: emptyBody(),
	lead: null,
	sectionId: null,
	columnId: null,
	bookId: null,
	provenance: null,
	bylines: [],
	tags: [],
};

describe("the headline of a surface", () => {
	test("is its own line in the house's form, or the story's where there is none or it says nothing", () => {
		expect(headlineOn("listHeadline", { ...STORY, listHeadline: "新線｜投產 提早三月" })).toEqual({
			kicker: "新線",
			claim: "投產",
			subs: ["提早三月"],
		});
		for (const line of ["", "只有眉題｜"])
			expect(headlineOn("listHeadline", { ...STORY, listHeadline: line })).toEqual(STORY);
		expect(headlineOn("shareHeadline", { ...STORY, listHeadline: "投產" })).toEqual(STORY);
	});

	test("is measured in full-width units, the bar and the break marks apart", () => {
		expect(surfaceUnits("新線｜投產 AI")).toBe(5.1);
	});

	test("is merged by itself: each side keeps the one that it alone changed, and both changed is asked", () => {
		const mine = { ...base, listHeadline: "我的列表題", shareHeadline: "我的分享題" };
		const theirs = { ...base, searchHeadline: "對方搜尋題", shareHeadline: "對方分享題" };
		const merge = mergeContents({ base, mine, theirs });
		expect(merge.fields.map(({ field }) => field)).toEqual(["shareHeadline"]);
		expect(finishMerge(merge, { shareHeadline: "theirs" })).toMatchObject({
			listHeadline: "我的列表題",
			searchHeadline: "對方搜尋題",
			shareHeadline: "對方分享題",
		});
	});

	test("absent from an older version is the same as empty", () => {
		expect(isSameStory(base, { ...base, listHeadline: "", searchHeadline: " " })).toBe(true);
		expect(compareContents(base, { ...base, listHeadline: "" }).fields).toEqual([]);
		expect(compareContents(base, { ...base, listHeadline: "另題" }).fields.map(({ field }) => field)).toEqual(
			["listHeadline"],
		);
	});

	test("is looked at for 简体, for brackets, for marks of the desk and for its room", () => {
		const content = { ...base, searchHeadline: "这条线「投产", shareHeadline: "長".repeat(29) };
		const found = checkContent(content, { deadLinks: new Set(), companies: [] });
		const about = found.map(({ rule, field, severity }) => [rule, field, severity].join(" "));
		expect(about).toEqual(
			expect.arrayContaining([
				"simplified searchHeadline confirm",
				"bracket searchHeadline confirm",
				"surface-too-wide shareHeadline confirm",
			]),
		);
		expect(about).not.toContain("surface-too-wide searchHeadline confirm");
	});
});
