import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type Anchor, anchorAt, findAnchor } from "@/lib/notes/anchor";

export type Placed = { id: string; anchor: Anchor };

/** Within this time a second click makes a double one; milliseconds. */
const DOUBLE_CLICK_MS = 300;

const key = new PluginKey<DecorationSet>("note-places");

/** Keeps the places of notes in the text while it changes, marked for the eye alone: they are in no document. Gives what ends it. */
export function keepPlaces(editor: Editor, onChoose: (threadId: string) => void): () => void {
	editor.registerPlugin(
		new Plugin<DecorationSet>({
			key,
			state: {
				init: () => DecorationSet.empty,
				apply: (tr, places) =>
					(tr.getMeta(key) as DecorationSet | undefined) ?? places.map(tr.mapping, tr.doc),
			},
			props: {
				decorations: (state) => key.getState(state),
				handleClick: (view, at) => {
					const [place] = key.getState(view.state)?.find(at, at) ?? [];
					// Drawing anew in the middle of a double click would take its selection away; who selects, edits.
					if (place)
						setTimeout(() => {
							if (view.state.selection.empty) onChoose(String(place.spec.id));
						}, DOUBLE_CLICK_MS);
					return false;
				},
			},
		}),
	);
	return () => {
		if (!editor.isDestroyed) editor.unregisterPlugin(key);
	};
}

/** Looks for the words of these notes; those in the text already stay where they are, however their words have changed. */
export function placeNotes(editor: Editor, notes: readonly Placed[], chosen: string | null): void {
	const { state, view } = editor;
	const known = placesIn(editor);
	const read = readText(state.doc);
	const drawn = notes.flatMap(({ id, anchor }) => {
		const found = known.get(id) ?? inDocument(read, findAnchor(read.text, anchor));
		if (!found || found.from >= found.to) return [];
		const attributes = { class: id === chosen ? "nt-at nt-at--on" : "nt-at" };
		return [Decoration.inline(found.from, found.to, attributes, { id, inclusiveStart: false })];
	});
	view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, drawn)).setMeta("addToHistory", false));
}

/** Where each note stands now; notes whose words are gone are missing. */
export function placesIn(editor: Editor): Map<string, { from: number; to: number }> {
	const places = new Map<string, { from: number; to: number }>();
	for (const { from, to, spec } of key.getState(editor.state)?.find() ?? []) {
		const id = String(spec.id);
		const before = places.get(id);
		if (from < to)
			places.set(id, { from: Math.min(from, before?.from ?? from), to: Math.max(to, before?.to ?? to) });
	}
	return places;
}

/** The anchor of what is selected, at most `maxLength` of it; null when nothing is. */
export function anchorOfSelection(editor: Editor, maxLength: number): Anchor | null {
	const { from, to, empty } = editor.state.selection;
	if (empty) return null;
	const anchor = anchorIn(editor, { from, to });
	return anchor && anchor.quote.trim() !== "" ? { ...anchor, quote: anchor.quote.slice(0, maxLength) } : null;
}

/** The anchors of those notes whose words are no longer those that they were kept by. */
export function movedAnchors(
	editor: Editor,
	notes: readonly Placed[],
): { threadId: string; anchor: Anchor }[] {
	const places = placesIn(editor);
	return notes.flatMap(({ id, anchor }) => {
		const place = places.get(id);
		const now = place && anchorIn(editor, place);
		return now && now.quote !== "" && now.quote !== anchor.quote ? [{ threadId: id, anchor: now }] : [];
	});
}

function anchorIn(editor: Editor, { from, to }: { from: number; to: number }): Anchor | null {
	const read = readText(editor.state.doc);
	const [start, end] = [offsetAt(read, from), offsetAt(read, to)];
	return start < end ? anchorAt(read.text, { from: start, to: end }) : null;
}

type Read = { text: string; blocks: { offset: number; at: number; length: number }[] };

/** The text of a document, one line a block, with where each block stands in both. A leaf counts as one unit in both. */
function readText(doc: Node): Read {
	const blocks: Read["blocks"] = [];
	let text = "";
	doc.descendants((node, at) => {
		if (!node.isTextblock) return true;
		if (blocks.length > 0) text += "\n";
		blocks.push({ offset: text.length, at: at + 1, length: node.content.size });
		text += node.textBetween(0, node.content.size, null, "\ufffc");
		return false;
	});
	return { text, blocks };
}

function offsetAt({ blocks, text }: Read, position: number): number {
	for (const { offset, at, length } of blocks)
		if (position <= at + length) return offset + Math.max(0, position - at);
	return text.length;
}

function inDocument(
	{ blocks }: Read,
	found: { from: number; to: number } | null,
): { from: number; to: number } | null {
	if (found === null) return null;
	const position = (wanted: number) => {
		const block = blocks.findLast(({ offset }) => offset <= wanted);
		return block ? block.at + Math.min(wanted - block.offset, block.length) : 0;
	};
	return { from: position(found.from), to: position(found.to) };
}
