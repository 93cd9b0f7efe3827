import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";

/**
 * Takes away what the grammar puts in the place of a gallery's last picture when that is deleted, cut or dragged out: a gallery must have
 * one, and a picture of nothing could not be saved.
 */
export const GonePictures = Extension.create({
	name: "gonePictures",
	addProseMirrorPlugins() {
		return [
			new Plugin({
				appendTransaction: (transactions, _before, state) =>
					transactions.some(({ docChanged }) => docChanged) ? withoutGonePictures(state) : null,
			}),
		];
	},
});

/** Deletes pictures of nothing, and galleries that would have no other; null when there are none. */
export function withoutGonePictures(state: EditorState): Transaction | null {
	const gone: { from: number; to: number }[] = [];
	state.doc.forEach((block, at) => {
		if (block.type.name !== "gallery") return;
		const isGone = block.children.map(({ attrs }) => attrs.mediaId === "");
		if (isGone.every(Boolean)) gone.push({ from: at, to: at + block.nodeSize });
		else
			block.forEach((picture, offset, index) => {
				if (isGone[index]) gone.push({ from: at + 1 + offset, to: at + 1 + offset + picture.nodeSize });
			});
	});
	if (gone.length === 0) return null;
	const tr = state.tr;
	for (const { from, to } of gone.reverse()) tr.delete(from, to);
	return tr;
}
