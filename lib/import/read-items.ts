import { formatHeadline, type Headline } from "@/lib/headlines/headline";
import { fullWidthPunctuation, stripHanLatinSpaces } from "@/lib/text/chinese";
import type { PageLine } from "./page-lines";
import { type Columnist, readHeadlineWithColumnist } from "./read-columnist";
import { readDateLine } from "./read-date";

/** A story in a page's list. `publishedOn` is a Hong Kong day; `isThisPage` marks the page's own story. */
export type ListedStory = {
	headline: Headline;
	excerpt: string;
	publishedOn: string | null;
	columnist: Columnist | null;
	isThisPage: boolean;
	fromLine: number;
	toLine: number;
};

/**
 * Reads the lines of a list (Latest News): a headline, its excerpt, when it was posted, how many comments; a dash may
 * stand between stories. Lines that fit no story belong to none of the ranges.
 */
export function readListedStories(lines: PageLine[], page: ListContext): ListedStory[] {
	const stories: ListedStory[] = [];
	let open: OpenStory = { texts: [], dash: null };
	for (const line of lines) {
		const publishedOn = readDateLine(line.text);
		const last = stories.at(-1);
		if (isBareDash(line.text)) {
			close(null);
			open = { texts: [], dash: line };
		} else if (publishedOn !== null) close({ publishedOn, line });
		else if (!isCommentCount(line.text)) open.texts.push(line);
		else if (last && open.texts.length === 0 && open.dash === null) last.toLine = line.number;
	}
	close(null);
	return stories;

	function close(posted: Posted): void {
		const story = storyOf(open, { posted, ...page });
		if (story) stories.push(story);
		open = { texts: [], dash: null };
	}
}

/** Whether a line is only the dash a crawler leaves of a list's bullet. */
export function isBareDash(text: string): boolean {
	return /^[-–—•*·]$/u.test(text);
}

type ListContext = { pageHeadline: Headline; knownAuthors: readonly string[] };
type OpenStory = { texts: PageLine[]; dash: PageLine | null };
type Posted = { publishedOn: string; line: PageLine } | null;

function storyOf(
	{ texts, dash }: OpenStory,
	{ posted, pageHeadline, knownAuthors }: ListContext & { posted: Posted },
): ListedStory | null {
	const [first, ...rest] = texts;
	// Without a dash before it or a date after it, a line is as likely the footer of the page.
	if (first === undefined || (dash === null && posted === null)) return null;
	const { headline, columnist } = readHeadlineWithColumnist(first.text, knownAuthors);
	const excerpt = rest.map((line) => stripHanLatinSpaces(fullWidthPunctuation(line.text))).join("");
	return {
		headline,
		excerpt,
		publishedOn: posted?.publishedOn ?? null,
		columnist,
		isThisPage: formatHeadline(headline) === formatHeadline(pageHeadline),
		fromLine: dash?.number ?? first.number,
		toLine: posted?.line.number ?? texts.at(-1)?.number ?? first.number,
	};
}

function isCommentCount(text: string): boolean {
	return /^[-–—•*·]?\s*\d{1,6}\s*(?:comments?|則留言|個留言|留言)?$/iu.test(text);
}
