import { eq } from "drizzle-orm";
import { z } from "zod";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { articleId } from "./input";
import { lockArticle } from "./lock-article";

/** Takes back an update that was set for an instant, or that did not come out at it. The working copy stays as it is. */
export const unscheduleUpdate = command({
	permission: "article.schedule",
	input: z.object({ articleId }),
	find: lockArticle,
	run: async ({ tx, subject: article, record }) => {
		const [taken] = await tx
			.delete(pendingUpdates)
			.where(eq(pendingUpdates.articleId, article.id))
			.returning({ updateAt: pendingUpdates.updateAt });
		if (!taken) return refuse({ code: "no-update-scheduled" });
		await record("article.update-unscheduled", article.id, { publishAt: taken.updateAt.toISOString() });
		return done({ number: article.number });
	},
});
