import { and, asc, desc, eq, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { type Submission, submissionMessages, submissions } from "@/db/schema/submissions";
import type { Writing } from "@/lib/write/command";
import { stateAlone } from "./merge-rules";

/** What another submission stands for: their senders are told of its end as well. */
export async function mergedInto(tx: Transaction, submissionId: string): Promise<Submission[]> {
	return tx
		.select()
		.from(submissions)
		.where(eq(submissions.mergedIntoId, submissionId))
		.orderBy(asc(submissions.id));
}

/** Lets a merged, locked submission stand by itself again, as it stood before. */
export async function standAlone(
	{ tx, now, record }: Pick<Writing<unknown, unknown>, "tx" | "now" | "record">,
	{ id, code }: Pick<Submission, "id" | "code">,
): Promise<void> {
	const [last] = await tx
		.select({ userId: submissionMessages.userId })
		.from(submissionMessages)
		.where(eq(submissionMessages.submissionId, id))
		.orderBy(desc(submissionMessages.createdAt), desc(submissionMessages.id))
		.limit(1);
	const state = stateAlone(last ? (last.userId === null ? "sender" : "desk") : null);
	await tx
		.update(submissions)
		.set({ state, mergedIntoId: null, changedAt: now })
		.where(eq(submissions.id, id));
	await record("submission.unmerged", id, { code });
}

/** Whether readers have a story of the submission that stands for this one. */
export async function isOutElsewhere(
	tx: Transaction,
	{ mergedIntoId }: Pick<Submission, "mergedIntoId">,
): Promise<boolean> {
	if (mergedIntoId === null) return false;
	const [out] = await tx
		.select({ id: submissions.id })
		.from(submissions)
		.leftJoin(articles, eq(articles.id, submissions.articleId))
		.where(
			and(
				eq(submissions.id, mergedIntoId),
				or(eq(submissions.state, "used"), eq(articles.state, "published")),
			),
		);
	return out !== undefined;
}
