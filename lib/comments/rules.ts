import type { CommentState } from "@/db/schema/comments";
import type { CommentSettings } from "@/lib/settings/settings";

/** How long the link in the mail confirms a comment, and how long an unconfirmed one is kept. */
export const CONFIRM_HOURS = 24;
/** How long a comment that was not published is kept, and for how long the sender's network can be recognised. */
export const KEPT_DAYS = 30;
/** Reports, each from another network or day, that bring a comment back before a moderator. One alone never does. */
export const REPORT_THRESHOLD = 3;
/** Nobody reads a form, writes and sends it in less. */
const FASTEST_SECONDS = 3;
/** A page is made anew each week, so the stamp in its form is never this old. */
const OLDEST_DAYS = 30;
const LINKS_MANY = 2;

export type Signal = "trap" | "no-form" | "hasty" | "links" | "busy-network" | "repeated-text";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What speaks against a comment. `stampedAt` is when its form was made, null when no form of ours was. */
export function signalsOf({
	trap,
	stampedAt,
	text,
	isNetworkBusy,
	isTextRepeated,
	now,
}: {
	trap: string;
	stampedAt: Date | null;
	text: string;
	isNetworkBusy: boolean;
	isTextRepeated: boolean;
	now: Date;
}): Signal[] {
	const age = stampedAt ? now.getTime() - stampedAt.getTime() : null;
	const found: Record<Signal, boolean> = {
		trap: trap !== "",
		"no-form": age === null || age > OLDEST_DAYS * DAY,
		hasty: age !== null && age < FASTEST_SECONDS * 1000,
		links: countLinks(text) >= LINKS_MANY,
		"busy-network": isNetworkBusy,
		"repeated-text": isTextRepeated,
	};
	return (Object.keys(found) as Signal[]).filter((signal) => found[signal]);
}

/** Where a confirmed comment waits: two signals make it suspect, one alone can be chance. */
export function waitingState(signals: readonly string[]): "pending" | "suspect" {
	return signals.length >= 2 ? "suspect" : "pending";
}

function countLinks(text: string): number {
	return (
		text.match(/https?:\/\/|\bwww\.|\b[a-z0-9-]+\.(com|net|org|cn|hk|tw|io|xyz|top|shop)\b/gi)?.length ?? 0
	);
}

export type Closing =
	| { kind: "newsroom"; reason: string; at: Date }
	| { kind: "age"; days: number; at: Date }
	| { kind: "house" };

/** Why a story takes no comments, or null: the newsroom closed them here, or everywhere, or the story is old. */
export function whyClosed(
	{ publishAt, closing }: { publishAt: Date; closing: { reason: string; closedAt: Date } | null },
	{ isOpen, closeAfterDays }: CommentSettings,
	now: Date,
): Closing | null {
	if (closing) return { kind: "newsroom", reason: closing.reason, at: closing.closedAt };
	if (!isOpen) return { kind: "house" };
	const at = closesAt(publishAt, closeAfterDays);
	return at <= now ? { kind: "age", days: closeAfterDays, at } : null;
}

export function closesAt(publishAt: Date, closeAfterDays: number): Date {
	return new Date(publishAt.getTime() + closeAfterDays * DAY);
}

export type Deed = "approve" | "reject" | "restore" | "reply" | "keep";

const ALLOWED: Record<Deed, readonly CommentState[]> = {
	approve: ["pending", "suspect", "rejected"],
	reject: ["pending", "suspect", "approved"],
	restore: ["approved", "rejected"],
	reply: ["approved"],
	keep: ["approved"],
};

/** Why a moderator may not do this to a comment in that state, or null. */
export function whyNotDecidable(deed: Deed, state: CommentState): "already-decided" | "not-approved" | null {
	if (ALLOWED[deed].includes(state)) return null;
	return deed === "reply" || deed === "keep" ? "not-approved" : "already-decided";
}

/** Before this instant, unconfirmed comments have had their time. */
export function confirmDeadline(now: Date): Date {
	return new Date(now.getTime() - CONFIRM_HOURS * HOUR);
}

export function keptSince(now: Date): Date {
	return new Date(now.getTime() - KEPT_DAYS * DAY);
}
