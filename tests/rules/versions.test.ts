import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleContent } from "@/lib/articles/input";
import type { Block } from "@/lib/body/body";
import { chosenVersions } from "@/lib/versions/chosen-versions";
import { compareBodies } from "@/lib/versions/compare-bodies";
import { compareContents, isSame } from "@/lib/versions/compare-contents";
import { compareText } from "@/lib/versions/compare-text";
import { keptVersions } from "@/lib/versions/kept-versions";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const body = (...content: Block[]) => ({ type: "doc" as const, content });
const content = (changes: object) => articleContent.parse({ headline: "光子晶片｜量產", ...changes });

describe("a text in two versions", () => {
	test("tells changes by whole words, as an editor made them", () => {
		expect(compareText("公司今日公布業績", "公司昨日公布業績")).toEqual([
			{ kind: "same", text: "公司" },
			{ kind: "gone", text: "今日" },
			{ kind: "new", text: "昨日" },
			{ kind: "same", text: "公布業績" },
		]);
	});

	test("gives back either version to the letter, whatever they are", () => {
		const texts = fc.string({ unit: "grapheme", maxLength: 60 });
		fc.assert(
			fc.property(texts, texts, (before, after) => {
				const runs = compareText(before, after);
				const without = (kind: string) =>
					runs
						.filter((run) => run.kind !== kind)
						.map((run) => run.text)
						.join("");
				expect([without("new"), without("gone")]).toEqual([before, after]);
			}),
		);
	});
});

describe("the body in two versions", () => {
	const first = paragraph("港鐵計劃在東涌線測試新信號系統。");
	const second = paragraph("工程為期兩年。");

	test("lays a changed paragraph over the one it was, and leaves the others alone", () => {
		const changed = paragraph("港鐵計劃在東涌線測試另一套信號系統。");
		const changes = compareBodies(body(first, second), body(changed, second));
		expect(changes.map(({ kind }) => kind)).toEqual(["changed", "same"]);
	});

	test("tells what came and what went in the order of reading", () => {
		const other = paragraph("分析員認為成本高於預期，回報期要十年。");
		const changes = compareBodies(body(first, second), body(first, other));
		expect(changes.map(({ kind }) => kind)).toEqual(["same", "new", "gone"]);
	});

	test("tells a change of form apart from a change of words", () => {
		const bold: Block = {
			type: "paragraph",
			content: [{ type: "text", text: "工程為期兩年。", marks: [{ type: "bold" }] }],
		};
		expect(compareBodies(body(second), body(bold))).toEqual([
			{ kind: "form", type: "paragraph", text: "工程為期兩年。" },
		]);
	});

	test("sees a picture that was taken out", () => {
		const picture: Block = {
			type: "image",
			attrs: { mediaId: "0192f0c1-2a3b-7c4d-8e5f-0123456789ab", alt: "機房", caption: "", credit: "" },
		};
		expect(compareBodies(body(first, picture), body(first))).toContainEqual({
			kind: "gone",
			type: "image",
			text: "機房",
		});
	});
});

describe("a story in two versions", () => {
	test("names each part that changed, and no other", () => {
		const { fields, others, blocks } = compareContents(
			content({ tags: ["晶片"] }),
			content({ headline: "光子晶片｜延期量產", tags: ["晶片"], kind: "column" }),
		);
		expect(fields.map(({ field }) => field)).toEqual(["headline"]);
		expect(others).toEqual(["kind"]);
		expect(blocks.every(({ kind }) => kind === "same")).toBe(true);
	});

	test("is the same when nothing changed", () => {
		expect(isSame(compareContents(content({}), content({})))).toBe(true);
		expect(isSame(compareContents(content({}), content({ excerpt: "摘要" })))).toBe(false);
	});
});

describe("which versions are compared", () => {
	test.each([
		["the newest with the one before", [5, 4, 2], {}, null, { older: 4, newer: 5 }],
		["what readers have with the newest", [5, 4, 2], {}, 2, { older: 2, newer: 5 }],
		["the newest with the one before when readers have the newest", [5, 4, 2], {}, 5, { older: 4, newer: 5 }],
		["those asked for, the older first", [5, 4, 2], { older: "4", newer: "2" }, null, { older: 2, newer: 4 }],
		["no version that is not there", [5, 4, 2], { older: "3", newer: "x" }, null, { older: 4, newer: 5 }],
	])("%s", (_what, revisions, asked, live, chosen) => {
		expect(chosenVersions(revisions, asked, live)).toEqual(chosen);
	});

	test("none while there is only one", () => {
		expect(chosenVersions([3], {}, 3)).toBeNull();
	});
});

test("the versions that stand for something are the named ones, what readers have, and the working copy", () => {
	const versions = [5, 4, 3, 2, 1].map((revision) => ({ revision, name: revision === 2 ? "送審前" : null }));
	const kept = keptVersions(versions, { live: 4, now: 5 });
	expect(kept.map(({ revision }) => revision)).toEqual([5, 4, 2]);
});
