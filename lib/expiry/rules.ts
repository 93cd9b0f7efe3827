import type { Article } from "@/db/schema/articles";

const NOTICE_MINUTES = 1;
/** Farther away is a slip of the year. */
const HORIZON_DAYS = 5 * 366;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What readers are told of a story whose time is over. */
export const EXPIRED_REASON = "已到期";

/** Whether the story had its time with readers, until an instant that was set. */
export function hasExpired({ state, expiresAt }: Pick<Article, "state" | "expiresAt">): boolean {
	return state === "withdrawn" && expiresAt !== null;
}

/** Why readers cannot have the story until then and no longer, or null. */
export function whyNotExpiry(
	expiresAt: Date,
	{ state, publishAt }: Pick<Article, "state" | "publishAt">,
	now: Date,
): "expiry-too-soon" | "expiry-too-far" | "expiry-before-publication" | "not-published" | null {
	if (state === "withdrawn") return "not-published";
	if (expiresAt.getTime() < now.getTime() + NOTICE_MINUTES * MINUTE) return "expiry-too-soon";
	if (expiresAt.getTime() > now.getTime() + HORIZON_DAYS * DAY) return "expiry-too-far";
	if (state === "scheduled" && publishAt && expiresAt <= publishAt) return "expiry-before-publication";
	return null;
}

/** Why a story whose time is to end then cannot come out at `publishAt`, or null. */
export function whyOverBefore(expiresAt: Date | null, publishAt: Date): "expiry-before-publication" | null {
	return expiresAt !== null && expiresAt <= publishAt ? "expiry-before-publication" : null;
}
