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
	| Embed
	| Interview
	| InfoBox
	| Timeline
	| Gallery
	| StoryCard;

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

/** Speakers of one interview. */
export const MAX_SPEAKERS = 8;

/** Questions and answers. A turn names its speaker by the place in `speakers`; `turnMark` reads it. */
export type Interview = { type: "interview"; attrs: { speakers: Speaker[] }; content: Turn[] };
/** The mark stands before each turn (問, 答, 朱); the name is told once, at the top. Either may be empty. */
export type Speaker = { mark: string; name: string };
export type Turn = { type: "turn"; attrs: { speaker: number }; content: Paragraph[] };
/** A 資料盒: what is worth knowing beside the story. */
export type InfoBox = { type: "infoBox"; content: [BoxTitle, ...(Paragraph | BulletList | OrderedList)[]] };
export type BoxTitle = { type: "boxTitle"; content?: Text[] };
export type Timeline = { type: "timeline"; content: TimelineEntry[] };
export type TimelineEntry = { type: "timelineEntry"; content: [EntryDate, ...Paragraph[]] };
export type EntryDate = { type: "entryDate"; content?: Text[] };
export type Gallery = { type: "gallery"; content: Picture[] };
/** Another story, by its number; shown only while readers can see that one. */
export type StoryCard = { type: "storyCard"; attrs: { number: number } };

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
	return body.content.flatMap((block) =>
		block.type === "image" ? [block] : block.type === "gallery" ? block.content : [],
	);
}

/** Numbers of the stories that cards in the text lead to, each once. */
export function cardsIn(body: Body): number[] {
	const numbers = body.content.flatMap((block) => (block.type === "storyCard" ? [block.attrs.number] : []));
	return [...new Set(numbers)];
}

/** What stands before a turn; empty when its speaker has no mark. */
export function turnMark({ attrs: { speakers } }: Interview, { attrs: { speaker } }: Turn): string {
	return speakers[speaker]?.mark ?? "";
}

/** The speakers that have a name, as told once at the top of an interview: 「朱：朱美俞」. */
export function legendOf({ attrs: { speakers } }: Interview): Speaker[] {
	return speakers.filter(({ name }) => name !== "");
}

/** The first paragraph that has words, from which an excerpt is cut; empty when there is none. */
export function firstParagraph(body: Body): string {
	return paragraphsOf(body)[0] ?? "";
}

/** Whether there is anything to publish: a picture, an embed or a word. */
export function isEmptyBody(body: Body): boolean {
	if (body.content.some(({ type }) => type === "image" || type === "embed" || type === "gallery"))
		return false;
	return textOf(body).trim() === "";
}

/** The plain text of a run of inline nodes; a hard break is a line break. */
export function textOfInline(content: readonly Inline[] | undefined): string {
	return (content ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("");
}

function marked(mark: string, words: string): string {
	return mark === "" ? words : `${mark}：${words}`;
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
		case "interview":
			return [
				...legendOf(block).map(({ mark, name }) => marked(mark, name)),
				...block.content.flatMap((turn) => {
					const [first = "", ...rest] = turn.content.flatMap(linesOfBlock);
					return [marked(turnMark(block, turn), first), ...rest];
				}),
			];
		case "infoBox": {
			const [title, ...rest] = block.content;
			return [textOfInline(title.content), ...rest.flatMap(linesOfBlock)].filter((line) => line !== "");
		}
		case "timeline":
			return block.content.flatMap(({ content: [date, ...rest] }) => [
				textOfInline(date.content),
				...rest.flatMap(linesOfBlock),
			]);
		case "gallery":
			return block.content.flatMap(linesOfBlock);
		case "horizontalRule":
		case "embed":
		case "storyCard":
			return [];
		default:
			return block satisfies never;
	}
}
