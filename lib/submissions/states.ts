import type { SubmissionKind, SubmissionState } from "@/lib/submissions/kinds";

export type Deed =
	| "ask"
	| "answer"
	| "amend"
	| "adopt"
	| "decline"
	| "reopen"
	| "assign"
	| "withdraw"
	| "use"
	| "uphold"
	| "diary"
	| "merge"
	| "stand-for"
	| "unmerge"
	| "release"
	| "discard";

const ALLOWED: Record<Deed, readonly SubmissionState[]> = {
	ask: ["new", "answered", "diary", "adopted"],
	answer: ["new", "asked", "answered", "diary", "adopted", "held", "muted", "merged"],
	// What was sent is put right by its form, as long as something can come of it.
	amend: ["new", "asked", "answered", "adopted", "held", "muted", "merged"],
	adopt: ["new", "asked", "answered", "diary"],
	decline: ["new", "asked", "answered", "adopted"],
	reopen: ["declined"],
	assign: ["new", "asked", "answered", "diary", "adopted"],
	// What readers have can be corrected, but no longer be taken back by whoever sent it.
	withdraw: ["new", "asked", "answered", "diary", "adopted", "declined", "held", "muted", "merged"],
	use: ["adopted"],
	// A correction that was asked for is published.
	uphold: ["new", "asked", "answered"],
	// 記入日誌: an invitation; one that is in the diary already stays there.
	diary: ["new", "asked", "answered", "adopted"],
	// 併入: what no draft and no event hangs on goes into another, which stands for both.
	merge: ["new", "asked", "answered"],
	"stand-for": ["new", "asked", "answered", "diary", "adopted", "used"],
	unmerge: ["merged"],
	// 放行 or 剔除: what waits outside the board.
	release: ["held", "muted"],
	discard: ["held", "muted"],
};

/** Why this cannot be done with a submission in that state, or null. */
export function whyNot(deed: Deed, state: SubmissionState): "submission-moved" | null {
	return ALLOWED[deed].includes(state) ? null : "submission-moved";
}

/**
 * The state itself where a question and its answer change nothing of it, or null. Whoever says more before anything was asked has answered
 * nothing: the clock of a correction would begin anew.
 */
export function standsThrough(
	state: SubmissionState,
	deed: "ask" | "answer",
): "new" | "diary" | "adopted" | "held" | "muted" | null {
	if (state === "new") return deed === "answer" ? state : null;
	return state === "diary" || state === "adopted" || state === "held" || state === "muted" ? state : null;
}

/** From so many signals on a submission is looked at before it comes to the board; one alone can be chance. */
const SIGNALS_TO_HOLD = 2;

/**
 * Where a confirmed submission arrives. A mute outweighs signals; neither is a refusal. A request for a correction is about our own
 * mistakes, so nobody is muted from making one.
 */
export function arrivesAs({
	kind,
	signals,
	isMuted,
}: {
	kind: SubmissionKind;
	signals: readonly string[];
	isMuted: boolean;
}): "new" | "held" | "muted" {
	if (isMuted && kind !== "correction") return "muted";
	return signals.length >= SIGNALS_TO_HOLD ? "held" : "new";
}

/** The states that wait for the desk to do something. */
export const WAITING: readonly SubmissionState[] = ["new", "answered"];
/** The states that wait as well while an amendment by the sender is open; in every other it moves the submission, or is moot. */
export const WAITING_AMENDED: readonly SubmissionState[] = ["adopted", "used"];

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
