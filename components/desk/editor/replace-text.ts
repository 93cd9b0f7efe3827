import type { Editor } from "@tiptap/core";
import { diffArrays } from "diff";
import type { Body } from "@/lib/body/body";
import { sameKey } from "@/lib/saving/same-key";

/**
 * Makes the text in the editor that of `body` by replacing only the blocks that differ, so that a caret elsewhere stays where
 * it is. It is nothing that the writer would undo, and no edit: no update is reported.
 */
export function replaceText(editor: Editor, body: Body): void {
	const { doc, schema, tr } = editor.state;
	const next = schema.nodeFromJSON(body);
	const starts: number[] = [];
	doc.forEach((_block, offset) => {
		starts.push(offset);
	});
	starts.push(doc.content.size);
	const hunks: { from: number; to: number; blocks: [number, number] }[] = [];
	let [at, taken] = [0, 0];
	for (const part of diffArrays(keysOf(doc.toJSON()), keysOf(next.toJSON()))) {
		const { added, removed, count } = part;
		if (!added && !removed) {
			at += count;
			taken += count;
			continue;
		}
		const last = hunks.at(-1);
		const here = starts[at] ?? doc.content.size;
		const hunk =
			last && last.to === here ? last : { from: here, to: here, blocks: [taken, taken] as [number, number] };
		if (hunk !== last) hunks.push(hunk);
		if (removed) {
			at += count;
			hunk.to = starts[at] ?? doc.content.size;
		} else {
			taken += count;
			hunk.blocks[1] = taken;
		}
	}
	for (const { from, to, blocks } of hunks.reverse()) {
		const come = Array.from({ length: blocks[1] - blocks[0] }, (_, index) => next.child(blocks[0] + index));
		tr.replaceWith(from, to, come);
	}
	if (!tr.docChanged) return;
	editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("preventUpdate", true));
}

function keysOf(doc: { content?: unknown[] }): string[] {
	return (doc.content ?? []).map(sameKey);
}
