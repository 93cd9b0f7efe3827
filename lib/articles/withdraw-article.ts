import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { line } from "@/lib/text/fields";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { articleId } from "./input";
import { lockArticle } from "./lock-article";
import { takeFromReaders } from "./put-before-readers";
import { whyNot } from "./rules";

/** Takes a live story away (撤稿). Its address then answers 410 with `reason`, which readers see. */
export const withdrawArticle = command({
	permission: "article.withdraw",
	input: z.object({ articleId, reason: line({ max: 200 }) }),
	find: lockArticle,
	run: async ({ tx, input: { reason }, subject: article, now, record, changed, gone }) => {
		const refusal = whyNot("withdraw", article.state);
		if (refusal) return refuse({ code: refusal });
		await takeFromReaders(tx, { article, now, changed, gone });
		changed("corrections");
		await tx
			.update(articles)
			.set({
				state: "withdrawn",
				withdrawnAt: now,
				withdrawnReason: reason,
				// Its time is not over: it was taken away.
				expiresAt: null,
				firstPublishedAt: article.firstPublishedAt ?? article.publishAt ?? now,
			})
			.where(eq(articles.id, article.id));
		await record("article.withdrawn", article.id, { reason });
		return done({ number: article.number });
	},
});
