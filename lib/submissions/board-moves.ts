import type { SubmissionKind, SubmissionState } from "./kinds";
import { type Deed, whyNot } from "./states";

/**
 * The columns of the board, in the order in which a submission goes through them, and behind them those that are looked at first; what lies
 * muted or merged has none.
 */
export const BOARD_COLUMNS = [
	"new",
	"asked",
	"answered",
	"diary",
	"adopted",
	"used",
	"declined",
	"held",
] as const satisfies readonly SubmissionState[];
export type BoardColumnName = (typeof BOARD_COLUMNS)[number];

/** What putting a card into a column does. */
export type BoardVerb = "ask" | "adopt" | "diary" | "decline" | "discard" | "release" | "reopen";
export type OnBoard = {
	kind: SubmissionKind;
	state: SubmissionState;
	startsAt: Date | null;
	hasDraft: boolean;
};

/**
 * What leads a submission into a column of the board, or why nothing does; the commands say the same once more. What its sender does, or
 * publication, is nobody's to do by hand.
 */
export function boardMove(card: OnBoard, to: BoardColumnName): { verb: BoardVerb } | { why: string } {
	const { kind, state, startsAt, hasDraft } = card;
	const does = (verb: BoardVerb & Deed) => {
		const why = whyNot(verb, state);
		return why ? { why: "no-way-there" } : { verb };
	};
	switch (to) {
		case "held":
			return { why: "no-way-there" };
		case "answered":
			return { why: "sender-answers" };
		case "used":
			return { why: "publication-uses" };
		case "new":
			if (state === "declined" && hasDraft) return { why: "no-way-there" };
			return state === "held" ? { verb: "release" } : does("reopen");
		case "asked":
			// Asked there, it stays where it is.
			return state === "diary" || state === "adopted" ? { why: "no-way-there" } : does("ask");
		case "diary":
			if (kind !== "invitation" || startsAt === null) return { why: "not-an-invitation" };
			return state === "adopted" ? { why: "no-way-there" } : does("diary");
		case "adopted":
			if (kind === "correction") return { why: "is-a-correction" };
			return state === "declined" && hasDraft ? { verb: "reopen" } : does("adopt");
		case "declined":
			return state === "held" ? { verb: "discard" } : does("decline");
	}
}
