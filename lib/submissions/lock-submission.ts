import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Submission, submissions } from "@/db/schema/submissions";
import { type LockedArticle, lockArticle } from "@/lib/articles/lock-article";
import { readStatusToken } from "./seals";

/** The submission that the sender's key opens, locked; null when it opens none. */
export async function lockBySender(tx: Transaction, token: string): Promise<Submission | null> {
	const id = readStatusToken(token);
	return id === null ? null : lockSubmission(tx, id);
}

/** A received submission, locked; null when there is none, or nobody has confirmed it. */
export async function lockSubmission(tx: Transaction, id: string): Promise<Submission | null> {
	const [submission] = await tx
		.select()
		.from(submissions)
		.where(and(eq(submissions.id, id), ne(submissions.state, "unverified")))
		.for("update");
	return submission ?? null;
}

/**
 * A received submission and the story that was begun from it, both locked; null when there is no submission. The story first, as whoever
 * publishes it does, so that neither waits for the other.
 */
export async function lockWithStory(
	tx: Transaction,
	id: string,
): Promise<{ submission: Submission; article: LockedArticle | null } | null> {
	const [seen] = await tx
		.select({ articleId: submissions.articleId })
		.from(submissions)
		.where(eq(submissions.id, id));
	const early = seen?.articleId ? await lockArticle(tx, { articleId: seen.articleId }) : null;
	const submission = await lockSubmission(tx, id);
	if (!submission) return null;
	if (submission.articleId === (early?.id ?? null)) return { submission, article: early };
	// Begun in the moment between: nobody else has to do with so young a draft.
	const late = submission.articleId ? await lockArticle(tx, { articleId: submission.articleId }) : null;
	return { submission, article: late };
}
