import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleContent } from "@/lib/articles/input";
import type { Block } from "@/lib/body/body";
import { mergeBodies } from "@/lib/saving/merge-bodies";
import { finishMerge, mergeContents, openChoices } from "@/lib/saving/merge-contents";
import { sameKey } from "@/lib/saving/same-key";

const paragraph = (text: string): Block =>
	text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
const body = (...texts: string[]) => ({ type: "doc" as const, content: texts.map(paragraph) });
const story = (changes: object) => articleContent.parse({ headline: "光子晶片｜量產", ...changes });
const wordsOf = (content: { body: { content: Block[] } }) =>
	content.body.content.map((block) =>
		block.type === "paragraph"
			? (block.content ?? []).map((node) => ("text" in node ? node.text : "")).join("")
			: "",
	);

const FIRST = "港鐵計劃在東涌線測試新信號系統。";
const SECOND = "工程為期兩年，分三期進行。";
const THIRD = "分析員料成本高於預期。";
const base = story({ body: body(FIRST, SECOND, THIRD), tags: ["港鐵"] });

describe("two people on one story", () => {
	test("whoever changed different paragraphs is not asked, not even about neighbours", () => {
		const mine = story({ ...base, body: body(`${FIRST}首日順利。`, SECOND, THIRD) });
		const theirs = story({ ...base, body: body(FIRST, "工程為期三年，分三期進行。", THIRD) });
		const merge = mergeContents({ base, mine, theirs });
		expect(openChoices(merge)).toEqual([]);
		expect(wordsOf(finishMerge(merge, {}))).toEqual([
			`${FIRST}首日順利。`,
			"工程為期三年，分三期進行。",
			THIRD,
		]);
	});

	test("one writes on, the other takes a paragraph out elsewhere: both are done", () => {
		const mine = story({ ...base, body: body(FIRST, SECOND, THIRD, "完。") });
		const theirs = story({ ...base, body: body(FIRST, THIRD) });
		const merge = mergeContents({ base, mine, theirs });
		expect(openChoices(merge)).toEqual([]);
		expect(wordsOf(finishMerge(merge, {}))).toEqual([FIRST, THIRD, "完。"]);
	});

	test("both changed one paragraph: mine, theirs or both, as chosen", () => {
		const mine = story({ ...base, body: body(FIRST, `${SECOND}首期下月開始。`, THIRD) });
		const theirs = story({ ...base, body: body(FIRST, `${SECOND}造價未定。`, THIRD) });
		const merge = mergeContents({ base, mine, theirs });
		const [name = ""] = openChoices(merge);
		const second = (choice: "mine" | "theirs" | "both") =>
			wordsOf(finishMerge(merge, { [name]: choice })).slice(1, -1);
		expect(openChoices(merge)).toHaveLength(1);
		expect(second("mine")).toEqual([`${SECOND}首期下月開始。`]);
		expect(second("theirs")).toEqual([`${SECOND}造價未定。`]);
		expect(second("both")).toEqual([`${SECOND}首期下月開始。`, `${SECOND}造價未定。`]);
	});

	test("a short paragraph that one wrote on at length and the other a little is one place, and its words are never there twice", () => {
		const short = story({ ...base, body: body(FIRST, "共同一段。", THIRD) });
		const long = "共同一段。信號系統全面更新，首期下月動工，造價待公布，工程由兩家公司合辦，年底驗收。";
		const mine = story({ ...base, body: body(FIRST, "共同一段。再補。", THIRD) });
		for (const theirs of [
			story({ ...base, body: body(FIRST, long, THIRD) }),
			story({ ...base, body: body(FIRST, long, `${THIRD}完。`) }),
		]) {
			const merge = mergeContents({ base: short, mine, theirs });
			const [name = ""] = openChoices(merge);
			expect(openChoices(merge)).toHaveLength(1);
			expect(wordsOf(finishMerge(merge, { [name]: "mine" }))[1]).toBe("共同一段。再補。");
			expect(wordsOf(finishMerge(merge, { [name]: "theirs" }))[1]).toBe(long);
			for (const choice of ["mine", "theirs"] as const)
				expect(wordsOf(finishMerge(merge, { [name]: choice }))).toHaveLength(3);
		}
	});

	test("a paragraph that one took out and the other changed is asked about", () => {
		const mine = story({ ...base, body: body(FIRST, THIRD) });
		const theirs = story({ ...base, body: body(FIRST, `${SECOND}造價未定。`, THIRD) });
		expect(mergeContents({ base, mine, theirs }).pieces.filter(({ kind }) => kind === "clash")).toEqual([
			{ kind: "clash", base: [paragraph(SECOND)], mine: [], theirs: [paragraph(`${SECOND}造價未定。`)] },
		]);
	});

	test("fields that one side alone changed are taken, those that both changed are asked about", () => {
		const mine = story({ ...base, headline: "光子晶片｜量產提前", tags: ["港鐵", "東涌線"] });
		const theirs = story({
			...base,
			headline: "光子晶片｜量產延後",
			tags: ["港鐵", "信號"],
			excerpt: "對方的摘要。",
		});
		const merge = mergeContents({ base, mine, theirs });
		expect(openChoices(merge)).toEqual(["headline", "tags"]);
		const merged = finishMerge(merge, { headline: "theirs", tags: "both" });
		expect(merged).toMatchObject({
			headline: "光子晶片｜量產延後",
			tags: ["港鐵", "東涌線", "信號"],
			excerpt: "對方的摘要。",
		});
	});

	test("neither the order of keys in the database nor a space at the end is a change", () => {
		const stored = { ...base, body: { content: base.body.content.map(swapped), type: "doc" as const } };
		const mine = story({ ...base, body: body(FIRST, SECOND, `${THIRD}完。`) });
		const merge = mergeContents({
			base: { ...base, headline: `${base.headline} ` },
			mine: { ...mine, headline: `${base.headline} 再` },
			theirs: stored as typeof base,
		});
		expect(openChoices(merge)).toEqual([]);
		expect(wordsOf(finishMerge(merge, {})).at(-1)).toBe(`${THIRD}完。`);
	});

	test("what the server takes out of a summary is no change, and an indent that it keeps is one", () => {
		const kept = { ...base, excerpt: "第一行。\n\n第二行。" };
		const theirs = { ...base, excerpt: "第一行。\n\n第二行，改。" };
		const asTyped = mergeContents({
			base: kept,
			mine: { ...base, excerpt: "第一行。 \n\n\n\n第二行。\n" },
			theirs,
		});
		expect(openChoices(asTyped)).toEqual([]);
		expect(finishMerge(asTyped, {}).excerpt).toBe(theirs.excerpt);
		const indented = mergeContents({ base: kept, mine: { ...base, excerpt: ` ${kept.excerpt}` }, theirs });
		expect(openChoices(indented)).toEqual(["excerpt"]);
	});
});

const texts = fc.array(
	fc.constantFrom(FIRST, SECOND, THIRD, `${FIRST}甲`, `${SECOND}乙`, "", "完。", "另起一段，與別不同。"),
	{ maxLength: 6 },
);

test("whatever was written: one side's changes alone give that side to the letter", () => {
	fc.assert(
		fc.property(texts, texts, (before, after) => {
			const [was, is] = [body(...before), body(...after)];
			for (const pieces of [mergeBodies(was, is, was), mergeBodies(was, was, is), mergeBodies(was, is, is)])
				expect(pieces).toEqual(is.content.length > 0 ? [{ kind: "settled", blocks: is.content }] : []);
		}),
	);
});

test("whatever was written: what either side wrote new stands in a piece, and choosing one side everywhere loses nothing of it", () => {
	fc.assert(
		fc.property(texts, texts, texts, (before, one, other) => {
			const [was, mine, theirs] = [body(...before), body(...one), body(...other)];
			const pieces = mergeBodies(was, mine, theirs);
			const standing = new Set(
				pieces
					.flatMap((piece) => (piece.kind === "settled" ? piece.blocks : [...piece.mine, ...piece.theirs]))
					.map(sameKey),
			);
			const old = new Set(was.content.map(sameKey));
			for (const block of [...mine.content, ...theirs.content])
				if (!old.has(sameKey(block))) expect(standing).toContain(sameKey(block));
		}),
	);
});

function swapped(block: Block): object {
	return Object.fromEntries(Object.entries(block).reverse());
}
