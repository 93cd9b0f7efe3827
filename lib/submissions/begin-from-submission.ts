import { eq } from "drizzle-orm";
import { diaryEvents } from "@/db/schema/diary";
import { pitchStories } from "@/db/schema/proofs";
import { type Submission, submissions } from "@/db/schema/submissions";
import { beginDraft } from "@/lib/articles/draft-article";
import { articleContent } from "@/lib/articles/input";
import { bindDraft } from "@/lib/embargo/bind-draft";
import type { Writing } from "@/lib/write/command";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { whyNot } from "./states";

/**
 * Begins a draft under the headline of a locked submission, within a write whose permission has been asked. Its embargo, or that of its event
 * in the diary, binds the draft from the first moment. Begun before, it is the same one.
 */
export async function beginFromSubmission(
	writing: Pick<Writing<unknown, unknown>, "tx" | "actor" | "now" | "record">,
	submission: Submission,
): Promise<Outcome<{ articleId: string; isNew: boolean }>> {
	const { tx, now, record } = writing;
	const { id: submissionId, kind, state, code, title, organisation, senderName } = submission;
	if (submission.articleId && state === "adopted")
		return done({ articleId: submission.articleId, isNew: false });
	if (kind === "correction") return refuse({ code: "is-a-correction" });
	const why = whyNot("adopt", state);
	if (why) return refuse({ code: why });
	const draft = await beginDraft(writing, {
		content: articleContent.parse({ headline: title }),
		reason: "edit",
	});
	if (!draft.ok) return draft;
	const articleId = draft.value.id;
	const [event] = await tx
		.update(diaryEvents)
		.set({ articleId, changedAt: now })
		.where(eq(diaryEvents.submissionId, submissionId))
		.returning({ embargoUntil: diaryEvents.embargoUntil });
	await bindDraft(writing, {
		articleId,
		until: later(submission.embargoUntil, event?.embargoUntil ?? null),
		reason: organisation ?? senderName,
	});
	await tx
		.update(submissions)
		.set({ state: "adopted", articleId, changedAt: now })
		.where(eq(submissions.id, submissionId));
	if (kind === "pitch")
		await tx.insert(pitchStories).values({ articleId, submissionId }).onConflictDoNothing();
	await record("submission.adopted", submissionId, { code, article: draft.value.number });
	return done({ articleId, isNew: true });
}

/** The one that binds longer. */
function later(one: Date | null, other: Date | null): Date | null {
	return one && other ? new Date(Math.max(one.getTime(), other.getTime())) : (one ?? other);
}
