import type { TipState } from "@/db/schema/tips";

/** So many keys must be in office before the door opens: what one person alone can open, that person can also lose alone. */
export const CUSTODIANS_MIN = 2;
/** Days before a tip is destroyed at which its custodians are told. */
export const REMINDER_DAYS = 14;
/** Messages of one tip; after them, both sides begin anew. */
export const MESSAGES_MAX = 60;

/** What a custodian may say of a tip; `answered` comes from the source alone. */
export const SAID_BY_CUSTODIANS = [
	"received",
	"under_look",
	"need_more",
	"in_work",
	"closed_published",
	"closed_not_pursued",
] as const satisfies readonly TipState[];

/** How a state reads after the source has written again. */
export function afterFollowUp(state: TipState): TipState {
	return state === "need_more" ? "answered" : state;
}
