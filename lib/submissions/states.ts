import type { SubmissionState } from "@/lib/submissions/kinds";

export type Deed =
	| "ask"
	| "answer"
	| "adopt"
	| "decline"
	| "reopen"
	| "assign"
	| "withdraw"
	| "use"
	| "uphold"
	| "diary";

const ALLOWED: Record<Deed, readonly SubmissionState[]> = {
	ask: ["new", "answered", "diary", "adopted"],
	answer: ["new", "asked", "answered", "diary", "adopted"],
	adopt: ["new", "asked", "answered", "diary"],
	decline: ["new", "asked", "answered", "adopted"],
	reopen: ["declined"],
	assign: ["new", "asked", "answered", "diary", "adopted"],
	// What readers have can be corrected, but no longer be taken back by whoever sent it.
	withdraw: ["new", "asked", "answered", "diary", "adopted", "declined"],
	use: ["adopted"],
	// A correction that was asked for is published.
	uphold: ["new", "asked", "answered"],
	// 記入日誌: an invitation; one that is in the diary already stays there.
	diary: ["new", "asked", "answered", "adopted"],
};

/** Why this cannot be done with a submission in that state, or null. */
export function whyNot(deed: Deed, state: SubmissionState): "submission-moved" | null {
	return ALLOWED[deed].includes(state) ? null : "submission-moved";
}

/** The state itself where a question and its answer change nothing of it, or null. */
export function standsThrough(state: SubmissionState): "diary" | "adopted" | null {
	return state === "diary" || state === "adopted" ? state : null;
}

/** The states that wait for the desk to do something. */
export const WAITING: readonly SubmissionState[] = ["new", "answered"];

/** How long the link in the mail confirms a submission, and how long an unconfirmed one is kept. */
export const CONFIRM_HOURS = 24;
/** What ended unused, and what a sender took back, is kept so long. */
export const KEPT_DAYS = 180;
export const WITHDRAWN_KEPT_DAYS = 30;
/** The network it came from can be recognised for so long. */
export const NETWORK_KEPT_DAYS = 30;

const DAY = 86_400_000;

export function daysBefore(now: Date, days: number): Date {
	return new Date(now.getTime() - days * DAY);
}
