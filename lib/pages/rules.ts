import type { Body } from "@/lib/body/body";
import { isEmptyBody } from "@/lib/body/body";

/** Graphemes of a page's title. */
export const PAGE_TITLE_MAX = 60;

/** First segments of the house's own addresses, under which no page could be reached or would hide something. */
const RESERVED: ReadonlySet<string> = new Set([
	"api",
	"archive",
	"articles",
	"authors",
	"columns",
	"companies",
	"contribute",
	"corrections",
	"desk",
	"feed",
	"feeds",
	"fonts",
	"kickers",
	"latest",
	"media",
	"most-read",
	"offline",
	"pages",
	"search",
	"sections",
	"sign-in",
	"sign-out",
	"sitemaps",
	"tags",
]);

export function isReservedSlug(slug: string): boolean {
	return RESERVED.has(slug);
}

const NO_WORDS: ReadonlySet<string> = new Set(["image", "embed", "gallery", "storyCard"]);

/** Pages carry words alone: a picture would need its rights and its text checked as a story's are. Null when it may be kept. */
export function whyNotAPageBody(body: Body): "no-pictures" | null {
	return body.content.some(({ type }) => NO_WORDS.has(type)) ? "no-pictures" : null;
}

/** What a page lacks to be shown to readers; null when nothing. */
export function whyNotPublishable(page: { body: Body }): "needs-body" | null {
	return isEmptyBody(page.body) ? "needs-body" : null;
}
