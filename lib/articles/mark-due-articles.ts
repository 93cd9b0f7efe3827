import { and, eq, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { approvalSpent } from "@/lib/workflow/path-done";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/**
 * Writes down that scheduled stories whose instant has come are published: their state and one event each. Readers have
 * them already, because the public views compare the instant with the clock; running this late, twice or never changes
 * nothing they see. Gives how many were marked.
 */
export const markDueArticles = command({
	permission: "article.publish-due",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, record }) => {
		const due = await tx
			.select({ id: articles.id, publishAt: articles.publishAt })
			.from(articles)
			.where(and(eq(articles.state, "scheduled"), lte(articles.publishAt, sql`now()`)))
			.for("update", { skipLocked: true });
		for (const { id, publishAt } of due) {
			await tx
				.update(articles)
				.set({
					state: "published",
					...approvalSpent,
					firstPublishedAt: sql`coalesce(${articles.firstPublishedAt}, ${articles.publishAt})`,
				})
				.where(eq(articles.id, id));
			await record("article.published", id, { scheduledFor: publishAt?.toISOString() });
		}
		return done({ marked: due.length });
	},
});
