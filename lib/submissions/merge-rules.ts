import type { Submission } from "@/db/schema/submissions";
import { whyNot } from "./states";

/** What is asked of a submission before it is merged. */
export type Merging = Pick<Submission, "id" | "kind" | "state" | "embargoUntil" | "aboutNumber" | "email">;

/**
 * Why the first cannot be merged into the second, or null. The one that stands for both must bind the newsroom for as long as either
 * asks; a contributed piece is its author's, so two authors' are never one.
 */
export function whyNotMerge(
	merged: Merging,
	into: Merging,
): "submission-moved" | "merge-unlike" | "merge-embargo" | null {
	if (merged.id === into.id || merged.kind !== into.kind || merged.aboutNumber !== into.aboutNumber)
		return "merge-unlike";
	if (merged.kind === "pitch" && merged.email !== into.email) return "merge-unlike";
	const why = whyNot("merge", merged.state) ?? whyNot("stand-for", into.state);
	if (why) return why;
	return (merged.embargoUntil?.getTime() ?? 0) > (into.embargoUntil?.getTime() ?? 0) ? "merge-embargo" : null;
}

/** The id of the submission that stands for this one: itself, or what it was merged into. */
export function keeperOf({ id, mergedIntoId }: Pick<Submission, "id" | "mergedIntoId">): string {
	return mergedIntoId ?? id;
}

/** The state of one that stands by itself again, from who wrote last; null for nobody. */
export function stateAlone(lastWord: "sender" | "desk" | null): "new" | "asked" | "answered" {
	return lastWord === null ? "new" : lastWord === "desk" ? "asked" : "answered";
}
