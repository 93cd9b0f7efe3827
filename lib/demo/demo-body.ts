import type { Block, Body, Inline, Interview, ListItem, Mark, Paragraph, TableRow } from "@/lib/body/body";
import { embedFromUrl } from "@/lib/body/embeds";
import { foreignSumsIn, proposedRate } from "@/lib/money/conversion";
import { dayOf } from "@/lib/time/hong-kong";

/** A picture named in the markup: `![motif](alt|caption|credit)`. */
export type MarkupPicture = { motif: string; alt: string; caption: string; credit: string };

/**
 * The demo stories' light markup as a body. Blocks are separated by blank lines: `## 小題`, `> quote` with a last line
 * `> — attribution`, `- item`, `1. item`, `| a | b |` rows of which the first is the head, `---`, `![motif](alt|caption|credit)`,
 * `@https://…` for an embed; `**問：**words` for turns of an interview; inline `**bold**`, `*着重*`, `[text](address)`. Throws on an embed nobody allows.
 */
export function bodyFromMarkup(
	markup: string,
	{ mediaIdFor }: { mediaIdFor: (picture: MarkupPicture) => string },
): Body {
	const content: Block[] = [];
	for (const part of markup.trim().split(/\n\s*\n/)) {
		const [, mark, words] = TURN.exec(part.trim()) ?? [];
		if (mark !== undefined && words !== undefined) addTurn(content, { mark, words });
		else content.push(blockOf(part.trim(), mediaIdFor));
	}
	return { type: "doc", content };
}

const TURN = /^\*\*([^*：]{1,8})：\*\*(.+)$/su;

/** Turns that follow one another make one interview. */
function addTurn(content: Block[], { mark, words }: { mark: string; words: string }): void {
	const last = content.at(-1);
	const interview: Interview =
		last?.type === "interview" ? last : { type: "interview", attrs: { speakers: [] }, content: [] };
	if (interview !== last) content.push(interview);
	const { speakers } = interview.attrs;
	if (!speakers.some((speaker) => speaker.mark === mark)) speakers.push({ mark, name: "" });
	const speaker = speakers.findIndex((one) => one.mark === mark);
	interview.content.push({ type: "turn", attrs: { speaker }, content: [paragraphOf(words)] });
}

/** The pictures that the markup places in the text. */
export function picturesInMarkup(markup: string): MarkupPicture[] {
	return [...markup.matchAll(PICTURE)].map((match) => pictureOf(match));
}

const PICTURE = /^!\[([a-z-]+)\]\(([^|)]*)\|([^|)]*)\|([^)]*)\)$/gm;

function blockOf(block: string, mediaIdFor: (picture: MarkupPicture) => string): Block {
	const lines = block.split("\n").map((line) => line.trim());
	const [first = ""] = lines;
	if (first.startsWith("## "))
		return { type: "heading", attrs: { level: 2 }, content: inline(first.slice(3)) };
	if (block === "---") return { type: "horizontalRule" };
	const [picture] = picturesInMarkup(block);
	if (picture) {
		const { alt, caption, credit } = picture;
		return { type: "image", attrs: { mediaId: mediaIdFor(picture), alt, caption, credit } };
	}
	if (first.startsWith("@")) {
		const embed = embedFromUrl(first.slice(1));
		if (!embed) throw new Error(`no such embed: ${first}`);
		return { type: "embed", attrs: embed };
	}
	if (first.startsWith("> ")) return quoteOf(lines.map((line) => line.replace(/^>\s?/, "")));
	if (first.startsWith("- "))
		return { type: "bulletList", content: lines.map((line) => itemOf(line.slice(2))) };
	if (/^1\. /.test(first)) {
		return {
			type: "orderedList",
			attrs: { start: 1 },
			content: lines.map((line) => itemOf(line.replace(/^\d+\. /, ""))),
		};
	}
	if (first.startsWith("|"))
		return { type: "table", content: lines.map((line, row) => rowOf(line, row === 0)) };
	return paragraphOf(lines.join(""));
}

function pictureOf([, motif = "", alt = "", caption = "", credit = ""]: RegExpMatchArray): MarkupPicture {
	return { motif, alt, caption, credit };
}

function quoteOf(lines: string[]): Block {
	const attribution = lines.find((line) => line.startsWith("— "))?.slice(2) ?? "";
	const words = lines.filter((line) => line !== "" && !line.startsWith("— "));
	return { type: "blockquote", attrs: { attribution }, content: words.map(paragraphOf) };
}

function itemOf(text: string): ListItem {
	return { type: "listItem", content: [paragraphOf(text)] };
}

function rowOf(line: string, isHead: boolean): TableRow {
	const cells = line.replace(/^\||\|$/g, "").split("|");
	const attrs = { colspan: 1, rowspan: 1, colwidth: null };
	return {
		type: "tableRow",
		content: cells.map((cell) => ({
			type: isHead ? "tableHeader" : "tableCell",
			attrs,
			content: [paragraphOf(cell.trim())],
		})),
	};
}

function paragraphOf(text: string): Paragraph {
	return text === "" ? { type: "paragraph" } : { type: "paragraph", content: inline(text) };
}

function inline(text: string): Inline[] {
	return text
		.split(/(\*\*[^*]+\*\*|\*[^*]+\*|\[[^\]]+\]\([^)]+\))/)
		.filter((part) => part !== "")
		.map(inlineOf)
		.flatMap(withConversions);
}

function inlineOf(part: string): Inline {
	const marked = (words: string, mark: Mark): Inline => ({ type: "text", text: words, marks: [mark] });
	if (part.startsWith("**")) return marked(part.slice(2, -2), { type: "bold" });
	if (part.startsWith("*") && part.length > 2) return marked(part.slice(1, -1), { type: "emphasis" });
	const [, words, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
	return words && href ? marked(words, { type: "link", attrs: { href } }) : { type: "text", text: part };
}

/** Gives the sums in Hong Kong dollars that stand beside US dollars the rate of the house, as the editor's 港元 would have. */
function withConversions(node: Inline): Inline[] {
	if (node.type !== "text" || node.marks) return [node];
	const parts: Inline[] = [];
	let from = 0;
	for (const { quote: sum, at, currency } of foreignSumsIn(node.text)) {
		const house = proposedRate(currency, { rates: [], day: dayOf(new Date()) });
		const [, shown] = /^（(約[\d.]+[萬億]?港元)）/u.exec(node.text.slice(at + sum.length)) ?? [];
		if (!house || shown === undefined) continue;
		const start = at + sum.length + 1;
		const conversion: Mark = { type: "conversion", attrs: { sum, ...house } };
		parts.push({ type: "text", text: node.text.slice(from, start) });
		parts.push({ type: "text", text: shown, marks: [conversion] });
		from = start + shown.length;
	}
	const rest = node.text.slice(from);
	return rest === "" ? parts : [...parts, { type: "text", text: rest }];
}
