import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type Fragment, Node, Slice } from "@tiptap/pm/model";
import type { Body } from "@/lib/body/body";

/** Puts the blocks of a text after the block the caret is in, in its place when that is empty, as one step of undoing. */
export function insertBlocks(editor: Editor, body: Body): void {
	putBlocks(editor, Node.fromJSON(editor.schema, body).content);
	editor.commands.focus();
}

/** The same of blocks that are there already; the focus stays where it is. */
export function putBlocks({ state, view }: Editor, content: Fragment): void {
	const { $from, to: end } = state.selection;
	const top = $from.depth > 0 ? $from.node(1) : null;
	const isEmptyLine = top?.type.name === "paragraph" && top.content.size === 0;
	const after = top === null ? end : $from.after(1);
	const from = isEmptyLine ? $from.before(1) : after;
	const tr = closeHistory(state.tr).replace(from, after, new Slice(content, 0, 0));
	view.dispatch(tr.scrollIntoView());
}
