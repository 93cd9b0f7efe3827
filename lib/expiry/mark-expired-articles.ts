import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { takeFromReaders } from "@/lib/articles/put-before-readers";
import { approvalSpent } from "@/lib/workflow/path-done";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { EXPIRED_REASON } from "./rules";

/** A round of the clock takes away so many. */
const ROUND = 100;

/**
 * Writes down that stories whose time is over have left: their state, one event each, and their copy for readers goes. Readers have
 * had them no longer since the instant, because the public views compare it with the clock. Gives how many were marked.
 */
export const markExpiredArticles = command({
	permission: "article.publish-due",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record, changed, gone }) => {
		const over = await tx
			.select({
				id: articles.id,
				number: articles.number,
				expiresAt: articles.expiresAt,
				publishAt: articles.publishAt,
				firstPublishedAt: articles.firstPublishedAt,
			})
			.from(articles)
			.where(and(inArray(articles.state, ["scheduled", "published"]), lte(articles.expiresAt, sql`now()`)))
			.limit(ROUND)
			.for("update", { skipLocked: true });
		for (const article of over) {
			const { id, expiresAt } = article;
			await takeFromReaders(tx, { article, now, changed, gone });
			await tx
				.update(articles)
				.set({
					state: "withdrawn",
					withdrawnAt: expiresAt,
					withdrawnReason: EXPIRED_REASON,
					firstPublishedAt: article.firstPublishedAt ?? article.publishAt,
					...approvalSpent,
				})
				.where(eq(articles.id, id));
			await record("article.expired", id, { expiresAt: expiresAt?.toISOString() });
		}
		if (over.length > 0) changed("corrections");
		return done({ marked: over.length });
	},
});
