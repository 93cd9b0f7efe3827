import type { Block, Body } from "@/lib/body/body";
import { fullWidthUnits } from "@/lib/headlines/measure";
import { fullWidthPunctuation, stripHanLatinSpaces } from "@/lib/text/chinese";
import type { PageLine } from "./page-lines";
import { readDateLine } from "./read-date";

export type StoryLineKind = "lead" | "heading" | "paragraph" | "author-note" | "credit" | "date";

/** The running text of a page; `notes` and `credits` are lines about the story, which its body does not repeat. */
export type PageStory = {
	body: Body;
	publishedOn: string | null;
	notes: string[];
	credits: string[];
	kinds: { line: PageLine; as: StoryLineKind }[];
};

/** A 小題 is one clause or two; a paragraph of print copy is six times as long. */
const HEADING_MAX_UNITS = 26;

/** Sorts the lines between headline and boxes. A short line without sentence end, with text under it, is a 小題. */
export function readStory(lines: PageLine[]): PageStory {
	const story: PageStory = {
		body: { type: "doc", content: [] },
		publishedOn: null,
		notes: [],
		credits: [],
		kinds: [],
	};
	for (const [index, line] of lines.entries()) {
		const as = kindOf(line, { below: lines.slice(index + 1), isFirst: story.body.content.length === 0 });
		story.kinds.push({ line, as });
		const text = stripHanLatinSpaces(fullWidthPunctuation(line.text));
		if (as === "date") story.publishedOn = readDateLine(line.text);
		else if (as === "credit") story.credits.push(text);
		else if (as === "author-note") story.notes.push(text);
		else story.body.content.push(blockOf(line.text, as));
	}
	return story;
}

function kindOf(
	{ text }: PageLine,
	{ below, isFirst }: { below: PageLine[]; isFirst: boolean },
): StoryLineKind {
	if (readDateLine(text) !== null) return "date";
	if (isCreditLine(text)) return "credit";
	if (/^[（(]?作者(?:為|是|現為|簡介)|^[（(]?本欄(?:逢|由)/u.test(text)) return "author-note";
	const next = below.find((line) => readDateLine(line.text) === null);
	if (looksLikeHeading(text) && next !== undefined && !isFirst) return "heading";
	return isFirst ? "lead" : "paragraph";
}

/** Whether a line only names who wrote, photographed or supplied (撰文：…, 圖片：…). */
export function isCreditLine(text: string): boolean {
	return text.length <= 40 && /^(?:撰文|採訪|文|記者|攝影|圖片|圖|資料來源)\s*[:：]/u.test(text);
}

function looksLikeHeading(text: string): boolean {
	return fullWidthUnits(text) <= HEADING_MAX_UNITS && !/[。！？；：，、…!?;:,.][」』）)”]?$/u.test(text);
}

// Between the two clauses of a 小題 a space is its punctuation, so it stays.
function blockOf(text: string, as: StoryLineKind): Block {
	if (as === "heading")
		return {
			type: "heading",
			attrs: { level: 2 },
			content: [{ type: "text", text: fullWidthPunctuation(text) }],
		};
	return {
		type: "paragraph",
		content: [{ type: "text", text: stripHanLatinSpaces(fullWidthPunctuation(text)) }],
	};
}
