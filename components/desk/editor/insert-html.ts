import type { Editor } from "@tiptap/core";
import { DOMParser as NodeParser } from "@tiptap/pm/model";
import { putBlocks } from "./insert-blocks";
import { tidied } from "./paste";
import { tidyWordHtml } from "./word-html";

/** Puts HTML of any kind where the caret is, cleaned as a paste is and as one step of undoing; tells how many blocks. */
export function insertHtml(editor: Editor, html: string): number {
	const page = new DOMParser().parseFromString(tidyWordHtml(html), "text/html");
	const content = tidied(NodeParser.fromSchema(editor.schema).parse(page.body).content);
	const blocks = content.content.filter(({ isAtom, textContent }) => isAtom || textContent.trim() !== "");
	if (blocks.length > 0) putBlocks(editor, content);
	return blocks.length;
}
