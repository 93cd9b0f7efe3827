export const QUEUE_TABS = ["pending", "suspect", "reported", "approved", "rejected"] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];
/** Which part of the moderators' queue is shown; `story` is the public number of one story. */
export type QueueFilter = { tab: QueueTab; story: number | null; page: number };

const NUMBERS_MAX = 100;

type Query = Record<string, string | string[] | undefined>;

/** The filter of an address (`state`, `story`, `page`); whatever it does not understand it leaves out. */
export function parseQueueFilter({ state, story, page }: Query): QueueFilter {
	return {
		tab: QUEUE_TABS.find((one) => one === state) ?? "pending",
		story: numberOf(story),
		page: Math.min(numberOf(page) ?? 1, 1000),
	};
}

export function queueHref({ tab, story, page }: QueueFilter, news: Record<string, string> = {}): string {
	const query = new URLSearchParams({
		...(tab !== "pending" && { state: tab }),
		...(story !== null && { story: String(story) }),
		...(page > 1 && { page: String(page) }),
		...news,
	}).toString();
	return query === "" ? "/desk/comments" : `/desk/comments?${query}`;
}

/** What the last deed came to, as its answer put it into the address. */
export type QueueNews = {
	deed: string;
	done: number[];
	left: { number: number; code: string }[];
};

export function parseNews({ did, ok, left }: Query): QueueNews | null {
	if (typeof did !== "string" || !/^[a-z]+$/.test(did)) return null;
	return {
		deed: did,
		done: numbersOf(ok).slice(0, NUMBERS_MAX),
		left: (typeof left === "string" ? left.split(" ") : []).slice(0, NUMBERS_MAX).flatMap((one) => {
			const [, number, code] = /^(\d{1,9})-([a-z-]{1,40})$/.exec(one) ?? [];
			return number && code ? [{ number: Number(number), code }] : [];
		}),
	};
}

/** The news of a deed for the address that shows it. */
export function newsOf({ deed, done, left }: QueueNews): Record<string, string> {
	return {
		did: deed,
		...(done.length > 0 && { ok: done.join(" ") }),
		...(left.length > 0 && { left: left.map(({ number, code }) => `${number}-${code}`).join(" ") }),
	};
}

function numbersOf(value: string | string[] | undefined): number[] {
	return typeof value === "string" ? value.split(" ").flatMap((one) => numberOf(one) ?? []) : [];
}

function numberOf(value: string | string[] | undefined): number | null {
	return typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}

/** Back to the list that a form of the queue stood in, with the news of what it did, comment by comment. */
export function afterDeeds(news: QueueNews, fields: Record<string, string>): string {
	return queueHref(filterOf(fields), newsOf(news));
}

/** The same for deeds done to one thing. */
export function afterDeed(deed: string) {
	return (value: { number: number } | { article: number }, fields: Record<string, string>): string =>
		queueHref(filterOf(fields), newsOf({ deed, done: "number" in value ? [value.number] : [], left: [] }));
}

/** Forms of the queue carry the list they stand in as one field. */
function filterOf({ list = "" }: Record<string, string>): QueueFilter {
	return parseQueueFilter(Object.fromEntries(new URLSearchParams(list)));
}
