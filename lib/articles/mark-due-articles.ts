import { and, eq, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { mailPublished } from "@/lib/workflow/mail-published";
import { approvalSpent } from "@/lib/workflow/path-done";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/**
 * Writes down that scheduled stories whose instant has come are published: their state and one event each. Readers have
 * them already, because the public views compare the instant with the clock; running this late, twice or never changes
 * nothing they see. The authors are told. Gives how many were marked.
 */
export const markDueArticles = command({
	permission: "article.publish-due",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, actor, now, record }) => {
		const due = await tx
			.select()
			.from(articles)
			.where(and(eq(articles.state, "scheduled"), lte(articles.publishAt, sql`now()`)))
			.for("update", { skipLocked: true });
		for (const article of due) {
			const { id, publishAt, firstPublishedAt } = article;
			await tx
				.update(articles)
				.set({
					state: "published",
					...approvalSpent,
					firstPublishedAt: sql`coalesce(${articles.firstPublishedAt}, ${articles.publishAt})`,
				})
				.where(eq(articles.id, id));
			if (!firstPublishedAt && publishAt) await mailPublished(tx, { article, publishAt, actor, now });
			await record("article.published", id, { scheduledFor: publishAt?.toISOString() });
		}
		return done({ marked: due.length });
	},
});
