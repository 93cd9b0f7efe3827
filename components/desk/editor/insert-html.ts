import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { DOMParser as NodeParser, Slice } from "@tiptap/pm/model";
import { tidied } from "./paste";
import { tidyWordHtml } from "./word-html";

/** Puts HTML of any kind where the caret is, cleaned as a paste is and as one step of undoing; tells how many blocks. */
export function insertHtml(editor: Editor, html: string): number {
	const { state, view } = editor;
	const page = new DOMParser().parseFromString(tidyWordHtml(html), "text/html");
	const parsed = NodeParser.fromSchema(state.schema).parse(page.body);
	const content = tidied(parsed.content);
	const blocks = content.content.filter(({ isAtom, textContent }) => isAtom || textContent.trim() !== "");
	if (blocks.length === 0) return 0;
	const { $from } = state.selection;
	const top = $from.depth > 0 ? $from.node(1) : null;
	const isEmptyLine = top?.type.name === "paragraph" && top.content.size === 0;
	const [from, to] =
		top === null
			? [state.selection.to, state.selection.to]
			: isEmptyLine
				? [$from.before(1), $from.after(1)]
				: [$from.after(1), $from.after(1)];
	const tr = closeHistory(state.tr).replace(from, to, new Slice(content, 0, 0));
	view.dispatch(tr.scrollIntoView());
	return blocks.length;
}
