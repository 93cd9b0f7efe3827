import type { Conversion } from "@/lib/money/conversion";

/** The text of a story: ProseMirror JSON of one fixed grammar. Only `checkBody` turns unknown JSON into it. */
export type Body = { type: "doc"; content: Block[] };

export type Block =
	| Paragraph
	| Heading
	| BulletList
	| OrderedList
	| Quote
	| Picture
	| Table
	| Divider
	| Embed;

export type Paragraph = { type: "paragraph"; content?: Inline[] };
/** A 小題. There is only one level inside a story. */
export type Heading = { type: "heading"; attrs: { level: 2 }; content?: Inline[] };
export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: { start: number }; content: ListItem[] };
export type ListItem = { type: "listItem"; content: (Paragraph | BulletList | OrderedList)[] };
export type Quote = { type: "blockquote"; attrs: { attribution: string }; content: Paragraph[] };
export type Picture = {
	type: "image";
	attrs: { mediaId: string; alt: string; caption: string; credit: string };
};
export type Table = { type: "table"; content: TableRow[] };
export type TableRow = { type: "tableRow"; content: TableCell[] };
export type TableCell = {
	type: "tableHeader" | "tableCell";
	attrs: { colspan: number; rowspan: number; colwidth: number[] | null };
	content: Paragraph[];
};
export type Divider = { type: "horizontalRule" };
export type Embed = { type: "embed"; attrs: { provider: EmbedProvider; id: string } };
export type EmbedProvider = "youtube" | "vimeo" | "facebook" | "instagram" | "spotify";

export type Inline = Text | HardBreak;
export type Text = { type: "text"; text: string; marks?: Mark[] };
export type HardBreak = { type: "hardBreak"; marks?: Mark[] };
export type Mark =
	| { type: "bold" }
	| { type: "emphasis" }
	| { type: "link"; attrs: { href: string } }
	| { type: "conversion"; attrs: Conversion };

/** A story nobody has written yet: one empty paragraph, so that the caret has a place. */
export function emptyBody(): Body {
	return { type: "doc", content: [{ type: "paragraph" }] };
}

/** Everything a reader reads, one line per paragraph, captions and attributions included; alt and credit are not. */
export function textOf(body: Body): string {
	return body.content.flatMap(linesOfBlock).join("\n");
}

/** The non-empty paragraphs of running text at the top of the story; lists, quotes and tables are left out. */
export function paragraphsOf(body: Body): string[] {
	return body.content
		.filter((block) => block.type === "paragraph")
		.map((block) => textOfInline(block.content).trim())
		.filter((text) => text !== "");
}

/** The 小題 of the story in order, empty ones left out. */
export function headingsOf(body: Body): string[] {
	return body.content
		.filter((block) => block.type === "heading")
		.map((block) => textOfInline(block.content).trim())
		.filter((text) => text !== "");
}

/** Identities of the pictures the story shows, each once, in order of first appearance. */
export function mediaIn(body: Body): string[] {
	return [...new Set(picturesOf(body).map((picture) => picture.attrs.mediaId))];
}

/** Every picture block of the story in order; a picture used twice comes twice. */
export function picturesOf(body: Body): Picture[] {
	return body.content.filter((block) => block.type === "image");
}

/** The first paragraph that has words, from which an excerpt is cut; empty when there is none. */
export function firstParagraph(body: Body): string {
	return paragraphsOf(body)[0] ?? "";
}

/** Whether there is anything to publish: a picture, an embed or a word. */
export function isEmptyBody(body: Body): boolean {
	if (body.content.some((block) => block.type === "image" || block.type === "embed")) return false;
	return textOf(body).trim() === "";
}

/** The plain text of a run of inline nodes; a hard break is a line break. */
export function textOfInline(content: readonly Inline[] | undefined): string {
	return (content ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("");
}

function linesOfBlock(block: Block): string[] {
	switch (block.type) {
		case "paragraph":
		case "heading":
			return [textOfInline(block.content)];
		case "bulletList":
		case "orderedList":
			return block.content.flatMap((item) => item.content.flatMap(linesOfBlock));
		case "blockquote":
			return [...block.content.flatMap(linesOfBlock), block.attrs.attribution].filter((line) => line !== "");
		case "image":
			return block.attrs.caption === "" ? [] : [block.attrs.caption];
		case "table":
			return block.content.flatMap((row) =>
				row.content.flatMap((cell) => cell.content.flatMap(linesOfBlock)),
			);
		case "horizontalRule":
		case "embed":
			return [];
		default:
			return block satisfies never;
	}
}
