import type { ArticleContent } from "@/lib/articles/content";
import { type Body, emptyBody, firstParagraph } from "@/lib/body/body";
import { formatHeadline, type Headline } from "@/lib/headlines/headline";
import { excerptOf } from "@/lib/text/measure";
import type { ListedStory } from "./read-items";
import type { ReadPage } from "./read-page-text";

/** The longest excerpt a story may have, in graphemes. */
const EXCERPT_MAX = 300;

/** The draft of a page's own story, still without people and book. An author's note becomes its last paragraph. */
export function contentOfPage(reading: ReadPage): ArticleContent {
	const listed = reading.latest.find((item) => item.isThisPage)?.excerpt ?? "";
	const isUsual = listed === excerptOf(firstParagraph(reading.body));
	const { provenance } = reading;
	return {
		...blank,
		headline: lineOf(reading.headline),
		kind: reading.columnist ? "column" : provenance?.mode === "excerpt" ? "excerpt" : "news",
		excerpt: isUsual ? "" : excerptOf(listed, { max: EXCERPT_MAX }),
		body: withNotes(reading.body, reading.notes),
		provenance: provenance && {
			publication: provenance.publication,
			page: provenance.page,
			mode: provenance.mode,
			printedOn: null,
		},
	};
}

/** The draft of a story of which a page gives headline and excerpt alone. */
export function contentOfListed({ headline, excerpt, columnist }: ListedStory): ArticleContent {
	return {
		...blank,
		headline: lineOf(headline),
		kind: columnist ? "column" : "news",
		excerpt: excerptOf(excerpt, { max: EXCERPT_MAX }),
	};
}

const blank: ArticleContent = {
	headline: "",
	kind: "news",
	excerpt: "",
	body: emptyBody(),
	lead: null,
	sectionId: null,
	columnId: null,
	bookId: null,
	provenance: null,
	bylines: [],
	tags: [],
};

// The byline is data: a headline with it typed in would show it twice.
function lineOf(headline: Headline): string {
	return formatHeadline({ ...headline, author: null });
}

function withNotes(body: Body, notes: string[]): Body {
	const paragraphs = notes.map((text) => ({
		type: "paragraph" as const,
		content: [{ type: "text" as const, text }],
	}));
	return { ...body, content: [...body.content, ...paragraphs] };
}
