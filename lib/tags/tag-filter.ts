import { soughtName } from "@/lib/people/people-filter";
import { TAG_KINDS } from "./kinds";

export type TagFilter = {
	search: string;
	kind: (typeof TAG_KINDS)[number] | null;
	isUnused: boolean;
	page: number;
};

/** The filter of an address (`q`, `kind`, `unused`, `page`); whatever it does not understand it leaves out. */
export function parseTagFilter(query: Record<string, string | string[] | undefined>): TagFilter {
	const { kind, page } = query;
	return {
		search: soughtName(query.q),
		kind: TAG_KINDS.find((one) => one === kind) ?? null,
		isUnused: query.unused === "1",
		page: typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
	};
}

/** Where a list with this filter is. */
export function tagsHref({ search, kind, isUnused, page }: TagFilter): string {
	const query = new URLSearchParams({
		...(search && { q: search }),
		...(kind && { kind }),
		...(isUnused && { unused: "1" }),
		...(page > 1 && { page: String(page) }),
	}).toString();
	return query === "" ? "/desk/tags" : `/desk/tags?${query}`;
}
