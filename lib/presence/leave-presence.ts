import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { articleLocks } from "@/db/schema/article-locks";
import { presences } from "@/db/schema/presences";
import { articleId } from "@/lib/articles/input";
import { seeArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/** A tab tells that the story is closed in it; with the last of one's tabs goes one's lock. */
export const leavePresence = command({
	permission: "article.view",
	input: z.object({ articleId, tabId: z.uuid("invalid") }),
	find: seeArticle,
	run: async ({ tx, actor, input: { tabId }, subject: article }) => {
		if (actor.kind !== "staff") return refuse({ code: "forbidden" });
		const mine = and(eq(presences.articleId, article.id), eq(presences.userId, actor.userId));
		await tx.delete(presences).where(and(mine, eq(presences.id, tabId)));
		const [other] = await tx.select({ id: presences.id }).from(presences).where(mine).limit(1);
		if (!other)
			await tx
				.delete(articleLocks)
				.where(and(eq(articleLocks.articleId, article.id), eq(articleLocks.userId, actor.userId)));
		return done({});
	},
});
