import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { articleId } from "./input";
import { lockArticle } from "./lock-article";
import { takeFromReaders } from "./put-before-readers";
import { whyNot } from "./rules";

/** Takes a story out of the schedule, back to draft. Refused once its instant has come: then it must be withdrawn. */
export const unscheduleArticle = command({
	permission: "article.schedule",
	input: z.object({ articleId }),
	find: lockArticle,
	run: async ({ tx, subject: article, now, record, changed, gone }) => {
		const refusal = whyNot("unschedule", article.state);
		if (refusal) return refuse({ code: refusal });
		await takeFromReaders(tx, { article, now, changed, gone });
		await tx.update(articles).set({ state: "draft", publishAt: null }).where(eq(articles.id, article.id));
		await record("article.unscheduled", article.id);
		return done({ number: article.number });
	},
});
