import type { Block, Body, Inline } from "./body";

/** The text of every paragraph, heading, list item, quotation and table cell of a story, in order, as its runs of inline nodes. */
export function inlineRunsOf(body: Body): Inline[][] {
	return body.content.flatMap(runsOfBlock);
}

type Holder = Block | { type: string; content?: unknown };

function runsOfBlock(block: Holder): Inline[][] {
	if (!("content" in block) || !Array.isArray(block.content)) return [];
	if (block.type === "paragraph" || block.type === "heading") return [block.content as Inline[]];
	return (block.content as Holder[]).flatMap(runsOfBlock);
}
