import { z } from "zod";
import { embargoLifts } from "@/db/schema/embargo-lifts";
import { actorName } from "@/lib/access/actor";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { line } from "@/lib/text/fields";
import { fromHongKong } from "@/lib/time/hong-kong";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { whyNotLift } from "./rules";

const input = z
	.object({
		articleId,
		/** When it would end, in Hong Kong time; both empty for at once. */
		on: z.string("invalid").default(""),
		at: z.string("invalid").default(""),
		reason: line({ max: 200 }),
	})
	.transform(({ on, at, ...rest }, context) => {
		const isAtOnce = on === "" && at === "";
		const until = isAtOnce ? null : fromHongKong(on, at);
		if (until || isAtOnce) return { ...rest, until };
		context.addIssue({ code: "custom", message: "not-a-time", path: ["at"] });
		return z.NEVER;
	});

/** Asks that an embargo end earlier (提早解禁). Nothing changes until a second person agrees; a later wish replaces the one before. */
export const askToLift = command({
	permission: "article.embargo",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { until, reason }, subject: article, now, record }) => {
		const refusal = whyNotLift(until, article, now);
		if (refusal) return refuse({ code: refusal, field: "at" });
		const wish = {
			until,
			reason,
			askedBy: actor.kind === "staff" ? actor.userId : null,
			askedByName: actorName(actor),
			askedAt: now,
		};
		await tx
			.insert(embargoLifts)
			.values({ articleId: article.id, ...wish })
			.onConflictDoUpdate({ target: embargoLifts.articleId, set: wish });
		await record("embargo.lift-asked", article.id, { until: until?.toISOString() ?? null, reason });
		return done({ askedAt: now.toISOString() });
	},
});
