import type { Block, Body, Inline } from "./body";

/** The text of every paragraph, heading, list item, quotation, table cell and head of a box of a story, in order, as its runs of inline nodes. */
export function inlineRunsOf(body: Body): Inline[][] {
	return body.content.flatMap(runsOfBlock);
}

type Holder = Block | { type: string; content?: unknown };

function runsOfBlock(block: Holder): Inline[][] {
	if (!("content" in block) || !Array.isArray(block.content)) return [];
	if (LINES.has(block.type)) return [block.content as Inline[]];
	return (block.content as Holder[]).flatMap(runsOfBlock);
}

const LINES: ReadonlySet<string> = new Set(["paragraph", "heading", "boxTitle", "entryDate"]);
