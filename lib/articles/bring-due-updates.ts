import { and, asc, eq, isNull, lte, max, sql } from "drizzle-orm";
import { z } from "zod";
import { reader, type Transaction } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { corrections } from "@/db/schema/corrections";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { system } from "@/lib/access/actor";
import { tellOf } from "@/lib/notices/tell-of";
import { mailFailedUpdate } from "@/lib/workflow/mail-failed-update";
import { command, findHouse } from "@/lib/write/command";
import { done, type Problem } from "@/lib/write/outcome";
import { bringUpdate, liveVersion } from "./bring-update";
import { articleId } from "./input";
import { lockArticle } from "./lock-article";
import { whyUpdateStale } from "./update-rules";

/** A round of the clock brings out so many, the earliest first. */
const ROUND = 50;

/**
 * Gives readers the version of one story whose instant has come, by the same way as the button. One that cannot come out any more
 * stays where it is with its reason, and whoever set it is told. Any number of clocks may ask at the same time, or again after a
 * crash: the story is locked, and what is done is no longer there. Gives whether readers got it.
 */
export const bringDueUpdate = command({
	permission: "article.publish-due",
	input: z.object({ articleId }),
	find: findHouse,
	run: async ({ tx, actor, input, now, record, changed }) => {
		const article = await lockArticle(tx, input);
		if (!article) return done({ isOut: false });
		const [pending] = await tx
			.select({ row: pendingUpdates, revision: articleRevisions.revision })
			.from(pendingUpdates)
			.innerJoin(articleRevisions, eq(articleRevisions.id, pendingUpdates.revisionId))
			.where(
				and(
					eq(pendingUpdates.articleId, article.id),
					isNull(pendingUpdates.failedAt),
					lte(pendingUpdates.updateAt, sql`now()`),
				),
			);
		if (!pending) return done({ isOut: false });
		const { row, revision } = pending;
		const live = await liveVersion(tx, article.id);
		const correctedAt = await lastCorrected(tx, article.id);
		const stale = whyUpdateStale(row, { state: article.state, live, correctedAt });
		const problems: Problem[] = stale
			? [{ code: stale }]
			: (
					await bringUpdate(tx, {
						article,
						revision,
						publishAt: row.onPublishAt,
						now,
						nods: lookedAtThen,
						changed,
					})
				).problems;
		if (problems.length === 0) {
			await record("article.updated", article.id, {
				revision,
				scheduledFor: row.updateAt.toISOString(),
				setBy: row.setByName,
			});
			return done({ isOut: true });
		}
		await tx
			.update(pendingUpdates)
			.set({ failedAt: now, problems })
			.where(eq(pendingUpdates.articleId, article.id));
		const to = row.setBy ? [row.setBy] : [];
		await tellOf(tx, { kind: "update-failed", articleId: article.id, to, actor, now });
		await mailFailedUpdate(tx, { article, updateAt: row.updateAt, problems, recipient: row.setBy, now });
		await record("article.update-refused", article.id, {
			revision,
			scheduledFor: row.updateAt.toISOString(),
			code: problems[0]?.code,
		});
		return done({ isOut: false });
	},
});

/** Brings out every update whose instant has come; what is wrong with one holds up no other. Gives how many readers got. */
export async function bringDueUpdates(): Promise<number> {
	const due = await reader()
		.select({ articleId: pendingUpdates.articleId })
		.from(pendingUpdates)
		.where(and(isNull(pendingUpdates.failedAt), lte(pendingUpdates.updateAt, sql`now()`)))
		.orderBy(asc(pendingUpdates.updateAt))
		.limit(ROUND);
	const failures: unknown[] = [];
	let out = 0;
	for (const { articleId } of due) {
		try {
			const outcome = await bringDueUpdate(system("clock"), { articleId });
			if (outcome.ok && outcome.value.isOut) out += 1;
		} catch (error) {
			// Thrown below, when the others have had their turn.
			failures.push(error);
		}
	}
	if (failures.length > 0) throw failures[0];
	return out;
}

/** Whoever set it has looked at what was to be confirmed; nobody is there to be asked again. */
const lookedAtThen = { has: () => true };

async function lastCorrected(tx: Transaction, articleId: string): Promise<Date | null> {
	const [last] = await tx
		.select({ at: max(corrections.publishedAt) })
		.from(corrections)
		.where(eq(corrections.articleId, articleId));
	return last?.at ?? null;
}
