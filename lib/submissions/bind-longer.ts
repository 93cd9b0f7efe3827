import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { embargoLifts } from "@/db/schema/embargo-lifts";
import { type Submission, submissions } from "@/db/schema/submissions";
import type { LockedArticle } from "@/lib/articles/lock-article";
import { holdBack } from "@/lib/proofs/hold-back";
import type { Writing } from "@/lib/write/command";
import { withEmbargo } from "./embargo-of";

/**
 * Binds a locked submission, and the story that was begun from it, until later than before. A story that was to come out earlier leaves
 * the schedule; a wish to end the embargo earlier falls away, as with any embargo that is moved.
 */
export async function bindLonger(
	{ tx, now, record, changed, gone }: Omit<Writing<unknown, unknown>, "input" | "subject">,
	{ submission, article, until }: { submission: Submission; article: LockedArticle | null; until: Date },
): Promise<void> {
	const details = withEmbargo(submission.details, until);
	await tx.update(submissions).set({ embargoUntil: until, details }).where(eq(submissions.id, submission.id));
	if (!article || (article.embargoUntil && article.embargoUntil >= until)) return;
	if (article.publishAt && article.publishAt < until)
		await holdBack(tx, { article, because: "embargo", now, record, changed, gone });
	const reason = submission.organisation ?? submission.senderName;
	await tx.delete(embargoLifts).where(eq(embargoLifts.articleId, article.id));
	await tx
		.update(articles)
		.set({ embargoUntil: until, embargoReason: reason })
		.where(eq(articles.id, article.id));
	await record("embargo.set", article.id, { until: until.toISOString(), reason });
}
