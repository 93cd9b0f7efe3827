import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { commentClosings } from "@/db/schema/comments";
import { publications } from "@/db/schema/publications";
import { commentsTag } from "@/lib/front/tags";
import { line } from "@/lib/text/fields";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

const REASON_MAX = 100;
const article = z.coerce.number("invalid").int("invalid");

/** Takes no more comments on a story, for a reason that readers see. */
export const closeComments = command({
	permission: "comment.moderate",
	input: z.object({ article, reason: line({ max: REASON_MAX }) }),
	find: findHouse,
	run: async ({ tx, input, now, record, changed }) => {
		const articleId = await articleOf(tx, input.article);
		if (!articleId) return refuse({ code: "not-found" });
		const row = { reason: input.reason, closedAt: now };
		await tx
			.insert(commentClosings)
			.values({ articleId, ...row })
			.onConflictDoUpdate({ target: commentClosings.articleId, set: row });
		changed(commentsTag(input.article));
		await record("comment.closed", articleId, { reason: input.reason });
		return done({ article: input.article });
	},
});

/** Takes comments on a story again. */
export const reopenComments = command({
	permission: "comment.moderate",
	input: z.object({ article }),
	find: findHouse,
	run: async ({ tx, input, record, changed }) => {
		const articleId = await articleOf(tx, input.article);
		if (!articleId) return refuse({ code: "not-found" });
		await tx.delete(commentClosings).where(eq(commentClosings.articleId, articleId));
		changed(commentsTag(input.article));
		await record("comment.reopened", articleId);
		return done({ article: input.article });
	},
});

async function articleOf(tx: Transaction, number: number): Promise<string | undefined> {
	if (number < 1 || number > 999_999_999) return undefined;
	const [story] = await tx
		.select({ id: publications.articleId })
		.from(publications)
		.where(eq(publications.number, number));
	return story?.id;
}
