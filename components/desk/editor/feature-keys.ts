import { Extension } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";

/** What Enter, Tab and Backspace do in an interview, a 資料盒 and a timeline, so that each is written without the mouse. */
export const FeatureKeys = Extension.create({
	name: "featureKeys",
	// Before the keys of lists and of the text itself, which know nothing of these blocks.
	priority: 200,
	addKeyboardShortcuts() {
		const run = (act: Act) => () => {
			const tr = act(this.editor.state);
			if (tr === null) return false;
			this.editor.view.dispatch(tr.scrollIntoView());
			return true;
		};
		return {
			Enter: run(onEnter),
			Tab: run((state) => giveTurn(state, 1)),
			"Shift-Tab": run((state) => giveTurn(state, -1)),
			Backspace: run(onBackspace),
		};
	},
});

type Act = (state: EditorState) => Transaction | null;

/** Enter: the next turn, the next line of a box, the next entry; on what is empty, out of the block. Null leaves the key to others. */
export function onEnter(state: EditorState): Transaction | null {
	const { $from, empty } = state.selection;
	const around = $from.depth > 1 ? $from.node(-1) : null;
	if (around?.type.name === "turn") return enterInTurn(state, $from);
	if ($from.parent.type.name === "boxTitle" || $from.parent.type.name === "entryDate") {
		const isBlank = empty && around !== null && around.textContent === "";
		if (isBlank && around.type.name === "timelineEntry") return leave(state, $from, -1);
		return state.tr.setSelection(TextSelection.near(state.doc.resolve($from.after()), 1));
	}
	if (!empty || around === null || $from.parent.type.name !== "paragraph") return null;
	const isLast = $from.index(-1) === around.childCount - 1;
	if (around.type.name === "infoBox" && isLast && $from.parent.content.size === 0 && around.childCount > 2)
		return leave(state, $from, 0);
	if (around.type.name === "timelineEntry" && isLast && $from.parentOffset === $from.parent.content.size)
		return addEntry(state, $from);
	return null;
}

/** Enter parts a turn in two and gives the second to the other speaker; on an empty last turn it leaves the interview. */
function enterInTurn(state: EditorState, $from: ResolvedPos): Transaction | null {
	const turn = $from.node(-1);
	const interview = $from.node(-2);
	const isLast = $from.index(-2) === interview.childCount - 1;
	if (turn.textContent === "" && turn.childCount === 1 && isLast) return leave(state, $from, -1);
	const tr = state.tr.deleteSelection();
	const at = tr.mapping.map($from.pos);
	const before = $from.index(-2) > 0 ? interview.child($from.index(-2) - 1).attrs.speaker : null;
	const speaker = nextSpeaker({ now: turn.attrs.speaker, before, of: interview.attrs.speakers.length });
	return tr.split(at, 2, [{ type: turn.type, attrs: { speaker } }]);
}

/** Whose turn it is after `now`: whoever spoke before, else the next in the list. */
export function nextSpeaker({ now, before, of }: { now: number; before: number | null; of: number }): number {
	return before !== null && before !== now && before < of ? before : (now + 1) % Math.max(1, of);
}

/** Gives the turn the caret is in to the speaker after, or before, the present one. */
export function giveTurn(state: EditorState, by: 1 | -1): Transaction | null {
	const { $from } = state.selection;
	if ($from.depth < 3 || $from.node(-1).type.name !== "turn") return null;
	const count = $from.node(-2).attrs.speakers.length;
	const speaker = ($from.node(-1).attrs.speaker + by + count) % count;
	return state.tr.setNodeMarkup($from.before(-1), null, { speaker });
}

function addEntry(state: EditorState, $from: ResolvedPos): Transaction | null {
	const entry = $from.node(-1).type.createAndFill();
	if (entry === null) return null;
	const after = $from.after(-1);
	const tr = state.tr.insert(after, entry);
	return tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1), 1));
}

/**
 * Takes the empty part the caret is in away (the paragraph for `depth` 0, the turn or entry for -1), puts an empty paragraph after the
 * whole block, and goes there. A block that would be left with nothing goes altogether.
 */
function leave(state: EditorState, $from: ResolvedPos, depth: 0 | -1): Transaction | null {
	const { paragraph } = state.schema.nodes;
	if (!paragraph) return null;
	const block = $from.node($from.depth + depth - 1);
	const end = $from.after($from.depth + depth - 1);
	const tr = state.tr;
	if (block.childCount === 1) {
		const start = $from.before($from.depth + depth - 1);
		tr.replaceWith(start, end, paragraph.create());
		return tr.setSelection(TextSelection.create(tr.doc, start + 1));
	}
	tr.insert(end, paragraph.create());
	tr.delete($from.before($from.depth + depth), $from.after($from.depth + depth));
	return tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(end, -1) + 1));
}

/** Backspace: an empty block goes, an empty entry goes; null leaves the key to others. */
export function onBackspace(state: EditorState): Transaction | null {
	const { $from, empty } = state.selection;
	if (!empty || $from.parentOffset > 0 || $from.depth < 2) return null;
	const { paragraph } = state.schema.nodes;
	const block = $from.node(1);
	const isOurs = ["interview", "infoBox", "timeline"].includes(block.type.name);
	if (!isOurs || !paragraph) return null;
	if (block.textContent === "" && $from.pos <= firstCaret($from)) {
		const tr = state.tr.replaceWith($from.before(1), $from.after(1), paragraph.create());
		return tr.setSelection(TextSelection.create(tr.doc, $from.before(1) + 1));
	}
	// An empty entry goes; the caret ends behind the one before it.
	const entry = $from.node(-1);
	if (entry.type.name !== "timelineEntry" || entry.textContent !== "" || $from.index(-2) === 0) return null;
	const start = $from.before(-1);
	const tr = state.tr.delete(start, $from.after(-1));
	return tr.setSelection(TextSelection.near(tr.doc.resolve(start), -1));
}

function firstCaret($from: ResolvedPos): number {
	return TextSelection.near($from.doc.resolve($from.before(1) + 1), 1).from;
}
