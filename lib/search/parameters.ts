import type { Cursor } from "@/lib/articles/cursor";
import { cutGraphemes } from "@/lib/text/graphemes";

/** The query parameters /search understands; a page is kept under these alone. /search/suggest understands `q`. */
export const SEARCH_PARAMETERS = [
	"q",
	"time",
	"kind",
	"section",
	"author",
	"year",
	"sort",
	"exact",
	"after",
] as const;

/** Graphemes of a query; what is longer is cut, and the page says so. */
export const QUERY_MAX = 100;

export const SEARCH_TIMES = ["day", "week", "year"] as const;
export const SEARCH_KINDS = ["news", "column", "interview", "excerpt"] as const;

export type SearchFilters = {
	time: (typeof SEARCH_TIMES)[number] | null;
	kinds: (typeof SEARCH_KINDS)[number][];
	/** Slugs of sections. */
	sections: string[];
	/** Handles of people. */
	authors: string[];
	years: number[];
};

/** A place in a list of results: after this story, in a list that was begun at `asOf` and ranked as it was then. */
export type SearchCursor = { asOf: Date; rank: number; story: Cursor };

export type SearchAsked = {
	/** The text looked for, within its limit. */
	text: string;
	/** Whether more had been typed. */
	wasCut: boolean;
	filters: SearchFilters;
	sort: "relevance" | "latest";
	/** 只找完全相同: no other spellings. */
	isExact: boolean;
	after: SearchCursor | null;
};

type Parameters = Record<string, string | string[] | undefined>;

/** What an address asks for; whatever it does not understand it leaves out. */
export function parseSearch(parameters: Parameters): SearchAsked {
	const typed = first(parameters.q)
		.slice(0, QUERY_MAX * 40)
		.toWellFormed()
		.replaceAll("\0", "")
		.trim();
	const text = cutGraphemes(typed, QUERY_MAX);
	const time = first(parameters.time);
	return {
		text,
		wasCut: text !== typed,
		filters: {
			time: SEARCH_TIMES.find((one) => one === time) ?? null,
			kinds: SEARCH_KINDS.filter((kind) => several(parameters.kind).includes(kind)),
			sections: several(parameters.section).filter(isSlug),
			authors: several(parameters.author).filter(isSlug),
			years: several(parameters.year)
				.filter((year) => /^(19|20)\d\d$/.test(year))
				.map(Number),
		},
		sort: first(parameters.sort) === "latest" ? "latest" : "relevance",
		isExact: first(parameters.exact) === "1",
		after: parseSearchCursor(first(parameters.after)),
	};
}

/** The address of a search, its parameters always in the same order; a changed search begins at its first page. */
export function searchHref(asked: SearchAsked, changes: Partial<SearchAsked> = {}): string {
	const { text, filters, sort, isExact, after } = { ...asked, after: null, ...changes };
	const pairs: [string, string][] = [
		["q", text],
		...(filters.time ? ([["time", filters.time]] as [string, string][]) : []),
		...filters.kinds.map((kind): [string, string] => ["kind", kind]),
		...filters.sections.map((slug): [string, string] => ["section", slug]),
		...filters.authors.map((handle): [string, string] => ["author", handle]),
		...filters.years.map((year): [string, string] => ["year", String(year)]),
		...(sort === "latest" ? ([["sort", sort]] as [string, string][]) : []),
		...(isExact ? ([["exact", "1"]] as [string, string][]) : []),
		...(after ? ([["after", formatSearchCursor(after)]] as [string, string][]) : []),
	];
	return `/search?${new URLSearchParams(pairs)}`;
}

/** Whether any filter is set. */
export function isFiltered({ time, kinds, sections, authors, years }: SearchFilters): boolean {
	return time !== null || [kinds, sections, authors, years].some((chosen) => chosen.length > 0);
}

export const NO_FILTERS: SearchFilters = { time: null, kinds: [], sections: [], authors: [], years: [] };

/** More values of one filter than this are left out. */
const VALUES_MAX = 12;

function several(value: string | string[] | undefined): string[] {
	const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
	return [...new Set(values.slice(0, VALUES_MAX))].toSorted();
}

function first(value: string | string[] | undefined): string {
	return (Array.isArray(value) ? value[0] : value) ?? "";
}

function isSlug(text: string): boolean {
	return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 100;
}

/** `{asOf}.{rank in millionths}.{instant}-{number}`, times in milliseconds since 1970. */
function formatSearchCursor({ asOf, rank, story }: SearchCursor): string {
	return `${asOf.getTime()}.${rank}.${story.publishAt.getTime()}-${story.number}`;
}

function parseSearchCursor(text: string): SearchCursor | null {
	const match = /^(\d{1,14})\.(\d{1,9})\.(\d{1,14})-(\d{1,9})$/.exec(text);
	if (!match) return null;
	const [asOf = 0, rank = 0, publishAt = 0, number = 0] = match.slice(1).map(Number);
	return { asOf: new Date(asOf), rank, story: { publishAt: new Date(publishAt), number } };
}
