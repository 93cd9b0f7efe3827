import type { Body } from "@/lib/body/body";
import type { Headline } from "@/lib/headlines/headline";
import { fullWidthPunctuation } from "@/lib/text/chinese";
import { type PageLine, pageLines, type UnreadableFile } from "./page-lines";
import { type PagePart, partOpenedBy } from "./page-marks";
import { type PageBook, readBooks } from "./read-books";
import { type Columnist, readHeadlineWithColumnist } from "./read-columnist";
import { isBareDash, type ListedStory, readListedStories } from "./read-items";
import type { PageProvenance } from "./read-provenance";
import { readStory, type StoryLineKind } from "./read-story";
import { readTop } from "./read-top";

export type PageReading = ReadPage | UnreadablePage;

/** `line` is where the reader gave up, counted from 1 in the file. */
export type UnreadablePage = UnreadableFile | { error: "no-headline" | "no-body"; line: number };

export type UnderstoodAs = "headline" | "provenance" | "part-title" | PagePart | StoryLineKind;

export type ReadPage = {
	/** The headline as the page had it. */
	headlineLine: string;
	headline: Headline;
	columnist: Columnist | null;
	provenance: PageProvenance | null;
	/** The Hong Kong day the page gives for its story, itself or in its own list of latest news. */
	publishedOn: string | null;
	body: Body;
	notes: string[];
	credits: string[];
	books: PageBook[];
	related: ListedStory[];
	latest: ListedStory[];
	contactLine: string | null;
	/** Every line that is not blank is in one of these two, so that nothing of a page is lost unseen. */
	understood: { fromLine: number; toLine: number; as: UnderstoodAs }[];
	notUnderstood: { line: number; text: string }[];
};

/**
 * Reads the text of an article page as a crawler saved it: UTF-8 or UTF-16, any line ends, any of its parts missing.
 * `knownAuthors` are names that count as bylines in a headline's brackets even where they do not look like names.
 */
export function readPageText(
	bytes: Uint8Array,
	{ knownAuthors = [] }: { knownAuthors?: readonly string[] } = {},
): PageReading {
	const lines = pageLines(bytes);
	if ("error" in lines) return lines;
	const parts = partsOf(lines);
	const top = readTop(parts.story);
	if (top.headlineAt === null) return { error: "no-headline", line: lines[0]?.number ?? 1 };
	const story = readStory(top.text);
	const hasText = story.body.content.some((block) => block.type === "paragraph");
	if (!hasText) return { error: "no-body", line: top.headlineAt.number };

	const { headline, columnist } = readHeadlineWithColumnist(top.headlineAt.text, knownAuthors);
	const books = readBooks(parts.book);
	const related = readListedStories(parts.related, { pageHeadline: headline, knownAuthors });
	const latest = readListedStories(parts["latest-item"], { pageHeadline: headline, knownAuthors });
	const contact = parts.contact[0];
	const understood = inOrder([
		{ ...at(top.headlineAt), as: "headline" },
		...top.provenanceAt.map((line) => ({ ...at(line), as: "provenance" as const })),
		...story.kinds.map(({ line, as }) => ({ ...at(line), as })),
		...parts.titles.map(({ line, as }) => ({
			...at(line),
			as: isOneLine(as) ? as : ("part-title" as const),
		})),
		...books.map(({ fromLine, toLine }) => ({ fromLine, toLine, as: "book" as const })),
		...related.map(({ fromLine, toLine }) => ({ fromLine, toLine, as: "related" as const })),
		...latest.map(({ fromLine, toLine }) => ({ fromLine, toLine, as: "latest-item" as const })),
	]);
	return {
		headlineLine: top.headlineAt.text,
		headline,
		columnist,
		provenance: top.provenance,
		publishedOn: story.publishedOn ?? latest.find((item) => item.isThisPage)?.publishedOn ?? null,
		body: story.body,
		notes: story.notes,
		credits: story.credits,
		books,
		related,
		latest,
		contactLine: contact ? fullWidthPunctuation(contact.text) : null,
		understood,
		notUnderstood: lines
			.filter((line) => !isBareDash(line.text) && !understood.some((range) => isWithin(line, range)))
			.map(({ number, text }) => ({ line: number, text })),
	};
}

type Parts = Record<"story" | PagePart, PageLine[]> & { titles: { line: PageLine; as: PagePart }[] };

function partsOf(lines: PageLine[]): Parts {
	const parts: Parts = {
		story: [],
		book: [],
		support: [],
		contact: [],
		related: [],
		"latest-item": [],
		titles: [],
	};
	let current: "story" | PagePart = "story";
	for (const line of lines) {
		const opened = partOpenedBy(line.text, { within: current });
		if (opened !== null) current = opened.part;
		if (opened?.isTitle) parts.titles.push({ line, as: opened.part });
		if (!opened?.isTitle || opened.part === "contact") parts[current].push(line);
	}
	return parts;
}

// Of these two boxes the page's text keeps a single line, which is title and content in one.
function isOneLine(part: PagePart): boolean {
	return part === "support" || part === "contact";
}

type LineRange = { fromLine: number; toLine: number; as: UnderstoodAs };

function inOrder(ranges: LineRange[]): LineRange[] {
	return ranges.sort((a, b) => a.fromLine - b.fromLine);
}

function isWithin({ number }: PageLine, { fromLine, toLine }: LineRange): boolean {
	return number >= fromLine && number <= toLine;
}

function at({ number }: PageLine): { fromLine: number; toLine: number } {
	return { fromLine: number, toLine: number };
}
