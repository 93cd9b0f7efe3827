import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { optionalStepWords, seenStage } from "./input";
import { mailStep } from "./mail-step";
import { noteStep } from "./note-step";
import { whyNotMove } from "./why-not-move";

const input = z.object({ articleId, from: seenStage, words: optionalStepWords });

/** Gives a story up (棄用): it keeps its text and where it stood, and cannot go out. Refused while readers have it or will have it. */
export const spikeArticle = command({
	permission: "article.spike",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { from, words }, subject: article, now, record }) => {
		const refusal = whyNotMove("spike", article, from);
		if (refusal) return refuse(refusal);
		await tx
			.update(articles)
			.set({ stage: "spiked", spikedFrom: article.stage })
			.where(eq(articles.id, article.id));
		await noteStep(tx, { article, verb: "spike", to: "spiked", words, actor, now });
		const recipient = article.submittedBy ?? article.createdBy;
		await mailStep(tx, { article, verb: "spike", to: "spiked", words, actor, now, recipient });
		await record("article.spiked", article.id, { from, ...(words && { words }) });
		return done({ stage: "spiked" as const });
	},
});

/** Takes a spiked story up again, where it stood. */
export const unspikeArticle = command({
	permission: "article.spike",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { from, words }, subject: article, now, record }) => {
		const refusal = whyNotMove("unspike", article, from);
		if (refusal) return refuse(refusal);
		const to = article.spikedFrom ?? "draft";
		await tx.update(articles).set({ stage: to, spikedFrom: null }).where(eq(articles.id, article.id));
		await noteStep(tx, { article, verb: "unspike", to, words, actor, now });
		await record("article.unspiked", article.id, { to });
		return done({ stage: to });
	},
});
