import { type Editor, Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type FindOptions, findText } from "@/lib/text/find-text";

export type Match = { from: number; to: number };
export type Sought = FindOptions & { words: string };
/** What is sought, where it is found, and which of them is looked at. */
export type Finding = { sought: Sought | null; matches: Match[]; at: number };

const key = new PluginKey<Finding>("findMatches");
const NOTHING: Finding = { sought: null, matches: [], at: 0 };

/** Marks what is sought in the text, and keeps up with what is written meanwhile. */
export const FindMatches = Extension.create({
	name: "findMatches",
	addProseMirrorPlugins() {
		return [
			new Plugin<Finding>({
				key,
				state: {
					init: () => NOTHING,
					apply: (tr, before) => {
						const told: Partial<Finding> | undefined = tr.getMeta(key);
						const sought = told?.sought === undefined ? before.sought : told.sought;
						if (sought === null) return NOTHING;
						const matches =
							tr.docChanged || told?.sought !== undefined ? matchesIn(tr.doc, sought) : before.matches;
						const at = Math.max(0, Math.min(told?.at ?? before.at, matches.length - 1));
						return { sought, matches, at };
					},
				},
				props: {
					decorations(state) {
						const { matches, at } = key.getState(state) ?? NOTHING;
						const marks = matches.map(({ from, to }, index) =>
							Decoration.inline(from, to, { class: index === at ? "ed-found ed-found--now" : "ed-found" }),
						);
						return DecorationSet.create(state.doc, marks);
					},
				},
			}),
		];
	},
});

export function findingOf(editor: Editor): Finding {
	return key.getState(editor.state) ?? NOTHING;
}

/** Looks for something, from the caret on; null stops. */
export function seek(editor: Editor, sought: Sought | null): void {
	const matches = sought === null ? [] : matchesIn(editor.state.doc, sought);
	const next = matches.findIndex(({ from }) => from >= editor.state.selection.from);
	tell(editor, { sought, at: Math.max(0, next) });
	show(editor);
}

/** Goes to the next or the one before, around the ends. */
export function goBy(editor: Editor, by: 1 | -1): void {
	const { matches, at } = findingOf(editor);
	if (matches.length === 0) return;
	tell(editor, { at: (at + by + matches.length) % matches.length });
	show(editor);
}

/** Puts other words in the place of the one that is looked at, and goes on to the next. */
export function replaceOne(editor: Editor, words: string): void {
	const { matches, at } = findingOf(editor);
	const match = matches[at];
	if (!match) return;
	const tr = closeHistory(editor.state.tr);
	put(tr, match, words);
	// What was put in may hold what is sought; the search goes on behind it.
	const behind = match.from + words.length;
	const sought = findingOf(editor).sought;
	const next = sought ? matchesIn(tr.doc, sought).findIndex(({ from }) => from >= behind) : 0;
	editor.view.dispatch(tr.setMeta(key, { at: Math.max(0, next) }));
	show(editor);
}

/** Puts other words in the place of all of them as one step of undoing; tells how many. */
export function replaceAll(editor: Editor, words: string): number {
	const { matches } = findingOf(editor);
	if (matches.length === 0) return 0;
	const tr = closeHistory(editor.state.tr);
	for (const match of [...matches].reverse()) put(tr, match, words);
	editor.view.dispatch(tr);
	return matches.length;
}

/** Selects the one that is looked at in the text, for whoever stops searching there. */
export function takeUp(editor: Editor): void {
	const { matches, at } = findingOf(editor);
	const match = matches[at];
	seek(editor, null);
	if (match) editor.chain().setTextSelection(match).focus().run();
	else editor.commands.focus();
}

function tell(editor: Editor, told: Partial<Finding>): void {
	editor.view.dispatch(editor.state.tr.setMeta(key, told).setMeta("addToHistory", false));
}

/** The selection goes along, so that closing leaves it there; the focus stays in the field. */
function show(editor: Editor): void {
	const { matches, at } = findingOf(editor);
	const match = matches[at];
	if (!match) return;
	const { tr, doc } = editor.state;
	editor.view.dispatch(
		tr.setSelection(TextSelection.create(doc, match.from, match.to)).setMeta("addToHistory", false),
	);
	editor.view.dom.querySelector(".ed-found--now")?.scrollIntoView({ block: "center" });
}

function put(tr: Transaction, { from, to }: Match, words: string): void {
	if (words === "") {
		tr.delete(from, to);
		return;
	}
	const marks = tr.doc.nodeAt(from)?.marks ?? [];
	tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
}

function matchesIn(doc: Node, { words, ...options }: Sought): Match[] {
	const matches: Match[] = [];
	doc.descendants((node, at) => {
		if (!node.isTextblock) return true;
		// A mark of one unit keeps the positions right where something other than text stands in between.
		const text = node.textBetween(0, node.content.size, null, "\ufffc");
		for (const index of findText(text, words, options))
			matches.push({ from: at + 1 + index, to: at + 1 + index + words.length });
		return false;
	});
	return matches;
}
