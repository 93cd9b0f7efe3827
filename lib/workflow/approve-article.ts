import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles, stages } from "@/db/schema/articles";
import { articleId, revisionToken } from "@/lib/articles/input";
import { conflict, lockArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { optionalStepWords, seenStage } from "./input";
import { mailStep } from "./mail-step";
import { noteStep } from "./note-step";
import { waysOn } from "./stages";
import { whyNotMove } from "./why-not-move";

const input = z.object({
	articleId,
	revision: revisionToken,
	from: seenStage,
	/** Left out: the usual next stage. */
	to: z.enum(stages, "invalid").optional(),
	words: optionalStepWords,
});

/**
 * Passes the revision that was judged (通過) on to the next stage. What is passed to `ready` counts as approved in that revision.
 * A story saved since is the problem `conflict`: nobody passes words that they have not read.
 */
export const approveArticle = command({
	permission: "article.judge",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { revision, from, to: wanted, words }, subject: article, now, record }) => {
		const refusal = whyNotMove("approve", article, from);
		if (refusal) return refuse(refusal);
		if (article.revision !== revision) return conflict(tx, article);
		const ways = waysOn(from);
		const to = wanted ?? ways[0];
		if (!to || !ways.includes(to)) return refuse({ code: "no-way-there", field: "to" });
		const approval =
			to === "ready"
				? {
						approvedRevision: revision,
						approvedBy: actor.kind === "staff" ? actor.userId : null,
						approvedFrom: from,
					}
				: {};
		await tx
			.update(articles)
			.set({ stage: to, ...approval })
			.where(eq(articles.id, article.id));
		await noteStep(tx, { article, verb: "approve", to, words, actor, now });
		await mailStep(tx, { article, verb: "approve", to, words, actor, now, recipient: article.submittedBy });
		await record("article.approved", article.id, { from, to, revision });
		return done({ stage: to });
	},
});
