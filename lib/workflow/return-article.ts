import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { seenStage, stepWords } from "./input";
import { mailStep } from "./mail-step";
import { noteStep } from "./note-step";
import { whyNotMove } from "./why-not-move";

/** Sends a story back to whoever handed it in (退回), with words that say what to change. The step is kept: there it is judged again. */
export const returnArticle = command({
	permission: "article.judge",
	input: z.object({ articleId, from: seenStage, words: stepWords }),
	find: lockArticle,
	run: async ({ tx, actor, input: { from, words }, subject: article, now, record }) => {
		const refusal = whyNotMove("return", article, from);
		if (refusal) return refuse(refusal);
		const resumeAt = from === "ready" ? (article.approvedFrom ?? "review") : from;
		await tx
			.update(articles)
			.set({ stage: "draft", resumeAt, approvedRevision: null, approvedBy: null, approvedFrom: null })
			.where(eq(articles.id, article.id));
		await noteStep(tx, { article, verb: "return", to: "draft", words, actor, now });
		const recipient = article.submittedBy ?? article.createdBy;
		await mailStep(tx, { article, verb: "return", to: "draft", words, actor, now, recipient });
		await record("article.returned", article.id, { from, words });
		return done({ stage: "draft" as const });
	},
});
