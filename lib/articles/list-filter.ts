import { cutGraphemes } from "@/lib/text/graphemes";
import { isUuid } from "@/lib/text/uuid";
import { STAGES } from "@/lib/workflow/stages";

const STATES = ["draft", "scheduled", "published", "withdrawn"] as const;
export const DUES = ["late", "today", "week"] as const;
/** What a story that is not out yet may still lack. */
export const LACKS = ["picture"] as const;

/** Which part of the desk's list is shown. `page` counts from 1. */
export type ListFilter = {
	state: (typeof STATES)[number] | null;
	stage: (typeof STAGES)[number] | null;
	/** A staff account, `me` for one's own, `nobody` for what nobody has. */
	assignee: string | null;
	due: (typeof DUES)[number] | null;
	lacks: (typeof LACKS)[number] | null;
	search: string;
	page: number;
};

/** The whole list, from its first page. */
export const noFilter: ListFilter = {
	state: null,
	stage: null,
	assignee: null,
	due: null,
	lacks: null,
	search: "",
	page: 1,
};

const SEARCH_MAX = 100;
/** Beyond this a list is searched, not leafed through. */
const PAGE_MAX = 10_000;

/** The filter of an address (`state`, `stage`, `for`, `due`, `lacks`, `q`, `page`); whatever it does not understand it leaves out. */
export function parseFilter(query: Record<string, string | string[] | undefined>): ListFilter {
	const { q, state, stage, due, lacks, page, for: assignee } = query;
	const number = typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
	return {
		state: STATES.find((one) => one === state) ?? null,
		stage: STAGES.find((one) => one === stage) ?? null,
		assignee: typeof assignee === "string" ? assigneeOf(assignee) : null,
		due: DUES.find((one) => one === due) ?? null,
		lacks: LACKS.find((one) => one === lacks) ?? null,
		search: typeof q === "string" ? searchOf(q) : "",
		page: Math.min(number, PAGE_MAX),
	};
}

/** The filter as the parameters of an address, those that say nothing left out. */
export function filterParameters({ state, stage, assignee, due, lacks, search, page }: ListFilter) {
	return {
		...(state && { state }),
		...(stage && { stage }),
		...(assignee && { for: assignee }),
		...(due && { due }),
		...(lacks && { lacks }),
		...(search && { q: search }),
		...(page > 1 && { page: String(page) }),
	};
}

function assigneeOf(text: string): string | null {
	return text === "me" || text === "nobody" || isUuid(text) ? text : null;
}

// Counting the characters of a long text is slow, and an address may be long.
function searchOf(text: string): string {
	const start = text
		.trim()
		.slice(0, SEARCH_MAX * 8)
		.toWellFormed();
	return cutGraphemes(start, SEARCH_MAX);
}
