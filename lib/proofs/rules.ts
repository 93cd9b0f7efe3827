import type { SubmissionState } from "@/lib/submissions/kinds";

/** The most proofs of one story. */
export const PROOFS_MAX = 30;
/** The most graphemes of the editor's words with a proof, and of a chief's reason. */
export const NOTE_MAX = 1_000;
export const REASON_MAX = 300;

/**
 * How far a story that was begun from a contributed piece has its author's word. `past`: it was out before its author was asked for it;
 * `withdrawn`: the author has taken the piece back, or it has been deleted on its day.
 */
export type Standing = "none" | "out" | "changes" | "agreed" | "waived" | "past" | "withdrawn" | "declined";

/** What the newest proof that was not taken back has come to; null when there is none. */
export type LastWord = "out" | "changes" | "agreed" | null;

/**
 * Where it stands. A proof that follows on an agreed one asks anew: what counts is the newest. A chief's word stands for the author's
 * while the author still wants the piece printed.
 */
export function standingOf({
	state,
	last,
	isWaived,
}: {
	/** Of the piece; null when it is not there any more. */
	state: SubmissionState | null;
	last: LastWord;
	isWaived: boolean;
}): Standing {
	if (state === null || state === "withdrawn") return "withdrawn";
	if (state === "declined") return "declined";
	if (isWaived) return "waived";
	if (last === null || last === "out") return state === "used" ? "past" : (last ?? "none");
	return last;
}

/** What the newest proof has come to. */
export function lastWord(
	newestFirst: readonly { answer: "agreed" | "changes" | null; recalledAt: Date | null }[],
): LastWord {
	const last = newestFirst.find(({ recalledAt }) => recalledAt === null);
	return last ? (last.answer ?? "out") : null;
}

/** Why no proof can be sent of a story that stands so, or null. */
export function whyNoProof(
	standing: Standing,
): "pitch-taken-back" | "pitch-declined" | "submission-moved" | null {
	if (standing === "withdrawn") return "pitch-taken-back";
	if (standing === "declined") return "pitch-declined";
	return standing === "past" ? "submission-moved" : null;
}

/** The steps of a contributed piece, as the newsroom and its author name them. None is stored: each is seen from what is. */
export type PitchStep =
	| "new"
	| "reading"
	| "editing"
	| "proof_out"
	| "changes_asked"
	| "author_ok"
	| "scheduled"
	| "published"
	| "declined"
	| "withdrawn";

export function pitchStep({
	state,
	last,
	isAssigned,
	isScheduled,
}: {
	state: SubmissionState;
	last: LastWord;
	isAssigned: boolean;
	isScheduled: boolean;
}): PitchStep {
	switch (state) {
		case "unverified":
		case "held":
		case "muted":
		case "merged":
		case "new":
			return isAssigned ? "reading" : "new";
		case "asked":
		case "answered":
		// An invitation alone is in the diary.
		case "diary":
			return "reading";
		case "adopted":
			if (isScheduled) return "scheduled";
			if (last === null) return "editing";
			return ({ out: "proof_out", changes: "changes_asked", agreed: "author_ok" } as const)[last];
		case "used":
			return "published";
		case "declined":
			return "declined";
		case "withdrawn":
			return "withdrawn";
	}
}
