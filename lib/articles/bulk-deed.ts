/** What may be done to many stories at once. */
export const BULK_DEEDS = ["section", "tag", "untag", "withdraw"] as const;
export type BulkDeed = (typeof BULK_DEEDS)[number];

/** How many stories one gesture changes at most. */
export const BULK_MAX = 200;

export type BulkAsked = { deed: BulkDeed; ids: string[]; isAll: boolean };

/** What an address asks to be done: `deed`, and `pick` for each story or `all` for all that its filter shows. Null when it asks for nothing. */
export function parseBulk(query: Record<string, string | string[] | undefined>): BulkAsked | null {
	const deed = BULK_DEEDS.find((one) => one === query.deed);
	if (!deed) return null;
	const picked = query.pick === undefined ? [] : [query.pick].flat();
	return { deed, ids: [...new Set(picked)].slice(0, BULK_MAX), isAll: query.all === "1" };
}
