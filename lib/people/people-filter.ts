import { cutGraphemes } from "@/lib/text/graphemes";
import { PERSON_KINDS } from "./kinds";

export type PeopleFilter = { search: string; kind: (typeof PERSON_KINDS)[number] | null; page: number };

const SEARCH_MAX = 100;

/** The filter of an address (`q`, `kind`, `page`); whatever it does not understand it leaves out. */
export function parsePeopleFilter(query: Record<string, string | string[] | undefined>): PeopleFilter {
	const { kind, page } = query;
	return {
		search: soughtName(query.q),
		kind: PERSON_KINDS.find((one) => one === kind) ?? null,
		page: typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
	};
}

/** What an address asks for by name, cut to what a name may have. */
export function soughtName(text: string | string[] | undefined): string {
	if (typeof text !== "string") return "";
	return cutGraphemes(
		text
			.trim()
			.slice(0, SEARCH_MAX * 8)
			.toWellFormed(),
		SEARCH_MAX,
	);
}

/** Where a list with this filter is. */
export function peopleHref({ search, kind, page }: PeopleFilter): string {
	const query = new URLSearchParams({
		...(search && { q: search }),
		...(kind && { kind }),
		...(page > 1 && { page: String(page) }),
	}).toString();
	return query === "" ? "/desk/people" : `/desk/people?${query}`;
}
