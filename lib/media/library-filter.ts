import { cutGraphemes } from "@/lib/text/graphemes";
import { isUuid } from "@/lib/text/uuid";

/** What may be asked of the library beside everything. */
export const FLAWS = ["no-alt", "no-credit", "rights", "unused", "ai-made"] as const;
export type Flaw = (typeof FLAWS)[number];

/** A place in the library, newest first: the last picture of the page before. */
export type MediaCursor = { uploadedAt: Date; id: string };

export type LibraryFilter = {
	flaw: Flaw | null;
	search: string;
	before: MediaCursor | null;
	look: "grid" | "rows";
};

const SEARCH_MAX = 100;

/** The filter of an address (`show`, `q`, `before`, `look`); whatever it does not understand it leaves out. */
export function parseLibraryFilter(query: Record<string, string | string[] | undefined>): LibraryFilter {
	const { q, show, before, look } = query;
	return {
		flaw: FLAWS.find((one) => one === show) ?? null,
		search: typeof q === "string" ? searchOf(q) : "",
		before: parseMediaCursor(before),
		look: look === "rows" ? "rows" : "grid",
	};
}

/** Where the library with this filter is. */
export function libraryHref({ flaw, search, before, look }: LibraryFilter): string {
	const query = new URLSearchParams({
		...(flaw && { show: flaw }),
		...(search && { q: search }),
		...(before && { before: formatMediaCursor(before) }),
		...(look === "rows" && { look }),
	}).toString();
	return query === "" ? "/desk/media" : `/desk/media?${query}`;
}

/** The cursor as it stands in an address: milliseconds since 1970, and the picture. */
export function formatMediaCursor({ uploadedAt, id }: MediaCursor): string {
	return `${uploadedAt.getTime()}-${id}`;
}

/** The cursor of an address, or null when it is none; a broken one means the first page. */
export function parseMediaCursor(text: unknown): MediaCursor | null {
	const match = typeof text === "string" ? /^(\d{1,14})-(.+)$/.exec(text) : null;
	const [, milliseconds, id] = match ?? [];
	return isUuid(id) ? { uploadedAt: new Date(Number(milliseconds)), id } : null;
}

/** The words of a search; each must occur in a picture's texts. NUL and broken characters are no letters of any word. */
export function searchWords(search: string): string[] {
	return search
		.toWellFormed()
		.replaceAll("\0", "")
		.split(/\s+/u)
		.filter((word) => word !== "")
		.slice(0, 10);
}

// Counting the characters of a long text is slow, and an address may be long.
function searchOf(text: string): string {
	const start = text
		.trim()
		.slice(0, SEARCH_MAX * 8)
		.toWellFormed();
	return cutGraphemes(start, SEARCH_MAX);
}
