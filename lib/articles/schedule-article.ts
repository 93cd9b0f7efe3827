import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { confirmed } from "@/lib/checks/stand-against";
import { fromHongKong } from "@/lib/time/hong-kong";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { articleId, revisionToken } from "./input";
import { conflict, lockArticle } from "./lock-article";
import { putBeforeReaders } from "./put-before-readers";
import { whyNot, whyNotSchedulable } from "./rules";

const input = z
	.object({ articleId, revision: revisionToken, confirmed, on: z.string("invalid"), at: z.string("invalid") })
	.transform(({ on, at, ...rest }, context) => {
		const publishAt = fromHongKong(on, at);
		if (publishAt) return { ...rest, publishAt };
		context.addIssue({ code: "custom", message: "not-a-time", path: ["at"] });
		return z.NEVER;
	});

/**
 * Sets the instant from which readers have the story: `on` (YYYY-MM-DD) and `at` (HH:MM), Hong Kong time. The revision is
 * pinned: later saves do not change what comes out until it is scheduled again. No worker is needed for it to appear.
 */
export const scheduleArticle = command({
	permission: "article.schedule",
	input,
	find: lockArticle,
	run: async ({
		tx,
		input: { revision, confirmed: nods, publishAt },
		subject: article,
		now,
		record,
		changed,
	}) => {
		if (article.revision !== revision) return conflict(tx, article);
		const refusal = whyNot("schedule", article.state);
		if (refusal) return refuse({ code: refusal });
		const untimely = whyNotSchedulable(publishAt, now);
		if (untimely) return refuse({ code: untimely, field: "at" });
		const { problems, confirmed: nodded } = await putBeforeReaders(tx, {
			article,
			publishAt,
			updatedAt: null,
			now,
			nods,
			changed,
		});
		if (problems.length > 0) return refuse(...problems);
		await tx
			.update(articles)
			.set({ state: "scheduled", publishAt, withdrawnAt: null, withdrawnReason: null })
			.where(eq(articles.id, article.id));
		await record("article.scheduled", article.id, {
			revision,
			publishAt: publishAt.toISOString(),
			...(nodded.length > 0 && { confirmed: nodded }),
		});
		return done({ publishAt: publishAt.toISOString() });
	},
});
