import type { Editor } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Person } from "@/lib/presence/rules";

const key = new PluginKey<DecorationSet>("who-is-where");

/** Draws the names of those who are editing beside their paragraphs; nothing of it is in the text. Gives what takes it away. */
export function drawPeople(editor: Editor): () => void {
	editor.registerPlugin(
		new Plugin<DecorationSet>({
			key,
			state: {
				init: () => DecorationSet.empty,
				apply: (tr, drawn) => {
					const people = tr.getMeta(key) as readonly Person[] | undefined;
					return people
						? DecorationSet.create(tr.doc, namesIn(tr.doc, people))
						: drawn.map(tr.mapping, tr.doc);
				},
			},
			props: { decorations: (state) => key.getState(state) },
		}),
	);
	return () => {
		if (!editor.isDestroyed) editor.unregisterPlugin(key);
	};
}

/** Draws these people in place of those drawn before. */
export function movePeople(editor: Editor, people: readonly Person[]): void {
	editor.view.dispatch(editor.state.tr.setMeta(key, people).setMeta("addToHistory", false));
}

function namesIn(doc: Editor["state"]["doc"], people: readonly Person[]): Decoration[] {
	const names = new Map<number, string[]>();
	for (const { doing, paragraph, name } of people) {
		if (doing !== "editing" || paragraph === null || paragraph > doc.childCount) continue;
		names.set(paragraph, [...(names.get(paragraph) ?? []), name]);
	}
	const drawn: Decoration[] = [];
	doc.forEach((block, offset, index) => {
		const here = names.get(index + 1);
		if (here) drawn.push(Decoration.node(offset, offset + block.nodeSize, { "data-who": here.join("、") }));
	});
	return drawn;
}
