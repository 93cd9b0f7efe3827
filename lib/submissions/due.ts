import type { Submission } from "@/db/schema/submissions";

/** Within so many hours of its confirmation a request for a correction is decided, as the form promises. */
export const DECISION_HOURS = 48;
const HOUR = 3_600_000;
/** From so many hours before, the clock warns. */
const WARN_HOURS = 12;

type Clocked = Pick<Submission, "kind" | "state" | "confirmedAt" | "changedAt">;

/** Until when the desk must decide, and how near that is; null for what has no clock, waits for its sender, or is decided. */
export function dueOf(
	{ kind, state, confirmedAt, changedAt }: Clocked,
	now: Date,
): { at: Date; look: "calm" | "near" | "over" } | null {
	if (kind !== "correction" || confirmedAt === null) return null;
	if (state !== "new" && state !== "answered" && state !== "held") return null;
	// While the sender was asked, the clock stood still.
	const from = state === "answered" ? changedAt : confirmedAt;
	const at = new Date(from.getTime() + DECISION_HOURS * HOUR);
	const left = at.getTime() - now.getTime();
	return { at, look: left <= 0 ? "over" : left <= WARN_HOURS * HOUR ? "near" : "calm" };
}
