import { cutGraphemes } from "@/lib/text/graphemes";

const STATES = ["draft", "scheduled", "published", "withdrawn"] as const;

/** Which part of the desk's list is shown. `page` counts from 1. */
export type ListFilter = { state: (typeof STATES)[number] | null; search: string; page: number };

const SEARCH_MAX = 100;
/** Beyond this a list is searched, not leafed through. */
const PAGE_MAX = 10_000;

/** The filter of an address (`state`, `q`, `page`); whatever it does not understand it leaves out. */
export function parseFilter(query: Record<string, string | string[] | undefined>): ListFilter {
	const { q, state, page } = query;
	const number = typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
	return {
		state: STATES.find((one) => one === state) ?? null,
		search: typeof q === "string" ? searchOf(q) : "",
		page: Math.min(number, PAGE_MAX),
	};
}

// Counting the characters of a long text is slow, and an address may be long.
function searchOf(text: string): string {
	const start = text
		.trim()
		.slice(0, SEARCH_MAX * 8)
		.toWellFormed();
	return cutGraphemes(start, SEARCH_MAX);
}
