import type { ArticleState } from "@/db/schema/articles";
import type { PendingUpdate } from "@/db/schema/pending-updates";

/** What readers have of a story, and what they were last told was wrong in it. */
export type Standing = {
	state: ArticleState;
	live: { revisionId: string; publishAt: Date } | null;
	correctedAt: Date | null;
};

/**
 * Why an update that was set for an instant does not come out any more, or null: it was written for another version than the one
 * that readers have now, or before they were told what was wrong in the story.
 */
export function whyUpdateStale(
	pending: Pick<PendingUpdate, "onRevisionId" | "onPublishAt" | "setAt">,
	{ state, live, correctedAt }: Standing,
): "update-withdrawn" | "update-republished" | "update-superseded" | "update-corrected" | null {
	if (state !== "published" || live === null) return "update-withdrawn";
	if (live.publishAt.getTime() !== pending.onPublishAt.getTime()) return "update-republished";
	if (live.revisionId !== pending.onRevisionId) return "update-superseded";
	if (correctedAt !== null && correctedAt > pending.setAt) return "update-corrected";
	return null;
}
