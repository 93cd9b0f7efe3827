import { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { giveTurn, onBackspace, onEnter } from "@/components/desk/editor/feature-keys";
import { withoutGonePictures } from "@/components/desk/editor/gone-pictures";
import { slashIn } from "@/components/desk/editor/slash";
import { type Block, textOf } from "@/lib/body/body";
import { bodySchema, checkBody } from "@/lib/body/body-schema";

const say = (text: string) =>
	text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
const turn = (speaker: number, ...texts: string[]) => ({
	type: "turn",
	attrs: { speaker },
	content: texts.map(say),
});
const interview = (...turns: object[]) => ({
	type: "interview",
	attrs: {
		speakers: [
			{ mark: "問", name: "" },
			{ mark: "答", name: "" },
		],
	},
	content: turns,
});
const named = (type: string, text: string) =>
	text === "" ? { type } : { type, content: [{ type: "text", text }] };
const box = (title: string, ...blocks: object[]) => ({
	type: "infoBox",
	content: [named("boxTitle", title), ...blocks],
});
const entry = (date: string, text: string) => ({
	type: "timelineEntry",
	content: [named("entryDate", date), say(text)],
});
const timeline = (...entries: object[]) => ({ type: "timeline", content: entries });

/** A text with the caret behind the mark ¦, which is taken out. */
function at(...blocks: object[]): EditorState {
	const doc = Node.fromJSON(bodySchema, { type: "doc", content: blocks });
	let caret = -1;
	doc.descendants((node, pos) => {
		const index = node.isText ? (node.text ?? "").indexOf("¦") : -1;
		if (index >= 0) caret = pos + index;
	});
	if (caret < 0) throw new Error("no caret");
	const state = EditorState.create({ doc });
	const without = state.apply(state.tr.delete(caret, caret + 1));
	return without.apply(without.tr.setSelection(TextSelection.create(without.doc, caret)));
}

function outcomeOf(state: EditorState, act: (state: EditorState) => Transaction | null) {
	const tr = act(state);
	if (tr === null) return null;
	const next = state.apply(tr);
	const checked = checkBody(next.doc.toJSON());
	if (!checked.ok) throw new Error(checked.code);
	return {
		text: textOf(checked.body).split("\n"),
		blocks: checked.body.content.map(({ type }: Block) => type),
		/** What the caret stands in, and what is before it there. */
		caret: [
			next.selection.$from.parent.type.name,
			next.selection.$from.parent.textContent.slice(0, next.selection.$from.parentOffset),
		],
	};
}

describe("Enter in an interview", () => {
	test("parts the turn and gives the rest to the other", () => {
		expect(outcomeOf(at(interview(turn(0, "良率¦仍低？"))), onEnter)).toEqual({
			text: ["問：良率", "答：仍低？"],
			blocks: ["interview"],
			caret: ["paragraph", ""],
		});
	});

	test("on an empty last turn leaves, and an interview of nothing goes altogether", () => {
		expect(outcomeOf(at(interview(turn(0, "甲"), turn(1, "¦"))), onEnter)).toMatchObject({
			text: ["問：甲", ""],
			blocks: ["interview", "paragraph"],
			caret: ["paragraph", ""],
		});
		expect(outcomeOf(at(interview(turn(0, "¦"))), onEnter)?.blocks).toEqual(["paragraph"]);
	});

	test("Tab gives the turn to the next speaker and round again", () => {
		const state = at(interview(turn(1, "甲¦")));
		expect(outcomeOf(state, (now) => giveTurn(now, 1))?.text).toEqual(["問：甲"]);
		expect(outcomeOf(state, (now) => giveTurn(now, -1))?.text).toEqual(["問：甲"]);
		expect(giveTurn(at(say("甲¦")), 1)).toBeNull();
	});
});

describe("Enter in a 資料盒", () => {
	test("goes from the title to the text without parting it", () => {
		expect(outcomeOf(at(box("光引¦擎", say("一種"))), onEnter)).toMatchObject({
			text: ["光引擎", "一種"],
			caret: ["paragraph", ""],
		});
	});

	test("on an empty last line leaves the box, but not while the box would have none", () => {
		expect(outcomeOf(at(box("題", say("一"), say("¦"))), onEnter)).toMatchObject({
			blocks: ["infoBox", "paragraph"],
			caret: ["paragraph", ""],
		});
		expect(onEnter(at(box("題", say("¦"))))).toBeNull();
		expect(onEnter(at(box("題", say("一¦"))))).toBeNull();
	});
});

describe("Enter in a timeline", () => {
	test("goes from the date to what happened, and from its end to the next date", () => {
		expect(outcomeOf(at(timeline(entry("2025年¦", ""))), onEnter)?.caret).toEqual(["paragraph", ""]);
		const next = outcomeOf(at(timeline(entry("2025年", "試產。¦"))), onEnter);
		expect(next?.caret).toEqual(["entryDate", ""]);
		expect(next?.text).toEqual(["2025年", "試產。", "", ""]);
	});

	test("on the date of an empty entry leaves", () => {
		expect(outcomeOf(at(timeline(entry("甲", "乙"), entry("¦", ""))), onEnter)).toMatchObject({
			text: ["甲", "乙", ""],
			blocks: ["timeline", "paragraph"],
		});
	});

	test("within a line parts it as anywhere", () => {
		expect(onEnter(at(timeline(entry("甲", "乙¦丙"))))).toBeNull();
	});
});

describe("Backspace", () => {
	test.each([
		["an empty interview", interview(turn(0, "¦"))],
		["an empty box", box("¦", say(""))],
		["an empty timeline", timeline(entry("¦", ""))],
	])("at the start of %s makes it a plain line", (_name, block) => {
		expect(outcomeOf(at(block), onBackspace)?.blocks).toEqual(["paragraph"]);
	});

	test("takes an empty entry away and goes to the end of the one before", () => {
		expect(outcomeOf(at(timeline(entry("甲", "乙"), entry("¦", ""))), onBackspace)).toMatchObject({
			text: ["甲", "乙"],
			caret: ["paragraph", "乙"],
		});
	});

	test("is left alone wherever there are words", () => {
		expect(onBackspace(at(box("¦題", say("一"))))).toBeNull();
		expect(onBackspace(at(interview(turn(0, "¦甲"))))).toBeNull();
		expect(onBackspace(at(say("¦")))).toBeNull();
	});
});

describe("a gallery whose last picture is deleted", () => {
	const picture = (mediaId: string) => ({
		type: "image",
		attrs: { mediaId, alt: "甲", caption: "", credit: "" },
	});
	const ONE = "0192f0c1-2a3b-7c4d-8e5f-0123456789ab";
	const deleted = (...pictures: string[]) => {
		const doc = Node.fromJSON(bodySchema, {
			type: "doc",
			content: [say("前"), { type: "gallery", content: pictures.map(picture) }, say("後")],
		});
		const state = EditorState.create({ doc });
		// The first picture stands behind the paragraph and the gallery's own beginning.
		const without = state.apply(state.tr.delete(4, 5));
		const tr = withoutGonePictures(without);
		const checked = checkBody((tr ?? without).doc.toJSON());
		return checked.ok ? checked.body.content.map(({ type }) => type) : checked.code;
	};

	test("goes with it; one that has another stays", () => {
		expect(deleted(ONE)).toEqual(["paragraph", "paragraph"]);
		expect(deleted(ONE, ONE)).toEqual(["paragraph", "gallery", "paragraph"]);
	});
});

describe("the stroke that opens the insert menu", () => {
	test.each([
		["/¦", ""],
		["／訪談¦", "訪談"],
		["、box¦", "box"],
		["/a b¦", null],
		["甲/¦", null],
		["/甲¦乙", null],
		["//¦", null],
		["/，¦", null],
	])("in 「%s」", (text, query) => {
		expect(slashIn(at(say(text)))?.query ?? null).toBe(query);
	});

	test("is no stroke within a block with parts", () => {
		expect(slashIn(at(interview(turn(0, "/¦"))))).toBeNull();
		expect(slashIn(at(box("/¦", say(""))))).toBeNull();
	});
});
