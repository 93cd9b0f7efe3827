import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { embargoLifts } from "@/db/schema/embargo-lifts";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { line } from "@/lib/text/fields";
import { fromHongKong } from "@/lib/time/hong-kong";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { whyNotEmbargo } from "./rules";

const input = z
	.object({ articleId, on: z.string("invalid"), at: z.string("invalid"), reason: line({ max: 200 }) })
	.transform(({ on, at, ...rest }, context) => {
		const until = fromHongKong(on, at);
		if (until) return { ...rest, until };
		context.addIssue({ code: "custom", message: "not-a-time", path: ["at"] });
		return z.NEVER;
	});

/**
 * Keeps a story from readers until `on` and `at`, Hong Kong time, by the word of `reason` (whose embargo it is). One that stands
 * may be moved later so, never earlier; a wish to end it earlier falls away.
 */
export const setEmbargo = command({
	permission: "article.embargo",
	input,
	find: lockArticle,
	run: async ({ tx, input: { until, reason }, subject: article, now, record }) => {
		const refusal = whyNotEmbargo(until, article, now);
		if (refusal) return refuse({ code: refusal, field: "at" });
		await tx.delete(embargoLifts).where(eq(embargoLifts.articleId, article.id));
		await tx
			.update(articles)
			.set({ embargoUntil: until, embargoReason: reason })
			.where(eq(articles.id, article.id));
		await record("embargo.set", article.id, { until: until.toISOString(), reason });
		return done({ until: until.toISOString() });
	},
});
