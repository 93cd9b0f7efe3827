import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { articleId, revisionToken } from "@/lib/articles/input";
import { conflict, lockArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { optionalStepWords, seenStage } from "./input";
import { mailStep } from "./mail-step";
import { noteStep } from "./note-step";
import { whyNotMove } from "./why-not-move";

/**
 * Hands a story in to be judged (送審), as it stands in `revision`. One that was sent back is judged at the same step again, not at
 * the first. `from` is the stage seen; another one now is the problem `moved-meanwhile`. Gives the stage that it is at.
 */
export const submitArticle = command({
	permission: "article.submit",
	input: z.object({ articleId, revision: revisionToken, from: seenStage, words: optionalStepWords }),
	find: lockArticle,
	run: async ({ tx, actor, input: { revision, from, words }, subject: article, now, record }) => {
		const refusal = whyNotMove("submit", article, from);
		if (refusal) return refuse(refusal);
		if (article.revision !== revision) return conflict(tx, article);
		const to = article.resumeAt ?? "review";
		await tx
			.update(articles)
			.set({
				stage: to,
				resumeAt: null,
				submittedBy: actor.kind === "staff" ? actor.userId : null,
				approvedRevision: null,
				approvedBy: null,
				approvedFrom: null,
			})
			.where(eq(articles.id, article.id));
		await noteStep(tx, { article, verb: "submit", to, words, actor, now });
		await mailStep(tx, { article, verb: "submit", to, words, actor, now, recipient: article.assignedTo });
		await record("article.submitted", article.id, { from, to, revision });
		return done({ stage: to });
	},
});
