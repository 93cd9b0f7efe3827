import { storyPath } from "@/lib/articles/address";
import { authorsOf, contributorsOf } from "@/lib/articles/authors";
import { provenanceWords } from "@/lib/articles/provenance-words";
import type { PublishedArticle, PublishedStory } from "@/lib/articles/public-queries";
import { bodyHtml, escapeHtml } from "@/lib/body/body-html";
import { plainHeadline } from "@/lib/headlines/plain-headline";
import { mediaUrl } from "@/lib/media/addresses";
import { pictureLine } from "@/lib/media/picture-line";
import { type FeedSubject, feedStem } from "./address";

export type FeedStory = PublishedArticle &
	Pick<PublishedStory, FullTextParts> & {
		/** The published stories that its text has cards of. */
		cards?: readonly PublishedArticle[];
	};
type FullTextParts =
	| "body"
	| "pictures"
	| "tags"
	| "provenancePublication"
	| "provenancePage"
	| "provenanceMode"
	| "provenancePrintedOn";

export type FeedPerson = { name: string; url: string | null };
/** A rendition of the lead picture; sizes in pixels. */
export type FeedPicture = {
	url: string;
	type: string;
	width: number;
	height: number;
	alt: string;
	credit: string;
};
export type FeedItem = {
	/** The address by number alone, which stays when the headline changes. */
	id: string;
	url: string;
	title: string;
	excerpt: string;
	html: string;
	/** Never empty: the house stands for stories nobody signed. */
	authors: FeedPerson[];
	contributors: FeedPerson[];
	section: string | null;
	tags: string[];
	publishedAt: Date;
	updatedAt: Date;
	picture: FeedPicture | null;
};
/** A feed before it is written in any format; every address is absolute. */
export type Feed = {
	id: string;
	title: string;
	description: string;
	publisher: string;
	rights: string;
	homeUrl: string;
	/** When the newest change to any of its stories was made; null for an empty feed. */
	updatedAt: Date | null;
	items: FeedItem[];
};
export type FeedHead = {
	subject: FeedSubject;
	title: string;
	description: string;
	homePath: string;
	publisher: string;
	rights: string;
	staffByline: string;
};

/** Stories, newest first, as a feed of the site at `siteUrl` (an origin without a slash at the end). */
export function feedOf(
	{ subject, homePath, staffByline, ...head }: FeedHead,
	stories: readonly FeedStory[],
	siteUrl: string,
): Feed {
	const items = stories.map((story) => itemOf(story, { siteUrl, staffByline }));
	const changes = items.map((item) => item.updatedAt.getTime());
	return {
		id: siteUrl + feedStem(subject),
		title: head.title,
		description: head.description,
		publisher: head.publisher,
		rights: head.rights,
		homeUrl: siteUrl + homePath,
		updatedAt: changes.length > 0 ? new Date(Math.max(...changes)) : null,
		items,
	};
}

function itemOf(
	story: FeedStory,
	{ siteUrl, staffByline }: { siteUrl: string; staffByline: string },
): FeedItem {
	const person = ({ handle, name, honorific }: FeedStory["bylines"][number]) => ({
		name: `${name}${honorific ?? ""}`,
		url: `${siteUrl}/authors/${handle}`,
	});
	const authors = authorsOf(story.bylines).map(person);
	const picture = story.picture && pictureOf(story.picture, siteUrl);
	return {
		id: siteUrl + storyPath({ number: story.number, tail: "" }),
		url: siteUrl + storyPath(story),
		title: plainHeadline(story),
		excerpt: story.excerpt,
		html: htmlOf(story, picture, siteUrl),
		authors: authors.length > 0 ? authors : [{ name: staffByline, url: null }],
		contributors: contributorsOf(story.bylines).map(person),
		section: story.section?.name ?? null,
		tags: story.tags.map(({ name }) => name),
		publishedAt: story.publishAt,
		updatedAt: story.updatedAt ?? story.publishAt,
		picture,
	};
}

function htmlOf(story: FeedStory, picture: FeedPicture | null, siteUrl: string): string {
	const body = bodyHtml(story.body, {
		siteUrl,
		card: (number) => {
			const card = story.cards?.find((one) => one.number === number);
			return card ? { title: plainHeadline(card), url: siteUrl + storyPath(card) } : null;
		},
		isAiMade: (id) => story.pictures[id]?.isAiMade ?? false,
		mediaUrl: (id) => {
			const shown = story.pictures[id];
			return shown ? siteUrl + mediaUrl({ id, edition: shown.edition }, feedWidth(shown)) : null;
		},
	});
	return [picture && story.picture && leadHtml(picture, story.picture), provenanceHtml(story), body]
		.filter((part) => part !== null)
		.join("\n");
}

function leadHtml(
	{ url, alt, width, height }: FeedPicture,
	words: { caption: string; credit: string; isAiMade: boolean },
): string {
	const line = pictureLine(words);
	const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
	return `<figure>${image}${line === "" ? "" : `<figcaption>${escapeHtml(line)}</figcaption>`}</figure>`;
}

function provenanceHtml({
	provenancePublication: publication,
	provenanceMode: mode,
	provenancePage: page,
	provenancePrintedOn: printedOn,
}: FeedStory): string | null {
	if (publication === null || mode === null) return null;
	return `<p>${escapeHtml(provenanceWords({ publication, mode, page, printedOn }))}</p>`;
}

function pictureOf(picture: NonNullable<FeedStory["picture"]>, siteUrl: string): FeedPicture {
	const width = feedWidth(picture);
	return {
		url: siteUrl + mediaUrl(picture, width),
		type: "image/webp",
		width,
		height: Math.max(1, Math.round((picture.height * width) / picture.width)),
		alt: picture.alt,
		credit: picture.credit,
	};
}

/** Pixels; wide enough for any feed reader, and a fraction of the bytes of the original. */
const FEED_PICTURE_WIDTH = 1280;

function feedWidth({ width, widths }: { width: number; widths: readonly number[] }): number {
	const fitting = widths.filter((one) => one <= FEED_PICTURE_WIDTH);
	return fitting.length > 0 ? Math.max(...fitting) : Math.min(...widths, width);
}
