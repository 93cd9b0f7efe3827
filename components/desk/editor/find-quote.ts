import type { Editor } from "@tiptap/core";

/** Selects the first place where a paragraph of the text holds these words and brings it into view; false when none does. */
export function findQuote(editor: Editor, quote: string): boolean {
	let from: number | null = null;
	editor.state.doc.descendants((node, at) => {
		if (from !== null || !node.isTextblock) return from === null;
		// A mark of one unit keeps the positions right where something other than text stands in between.
		const index = node.textBetween(0, node.content.size, null, "\ufffc").indexOf(quote);
		if (index >= 0) from = at + 1 + index;
		return false;
	});
	if (from === null) return false;
	return editor
		.chain()
		.setTextSelection({ from, to: from + quote.length })
		.focus()
		.scrollIntoView()
		.run();
}
