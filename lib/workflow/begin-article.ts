import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { seenStage } from "./input";
import { noteStep } from "./note-step";
import { whyNotMove } from "./why-not-move";

const input = z.object({ articleId, from: seenStage });

/** Begins to write an idea (動筆). */
export const beginArticle = command({
	permission: "article.revise",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { from }, subject: article, now, record }) => {
		const refusal = whyNotMove("begin", article, from);
		if (refusal) return refuse(refusal);
		await tx.update(articles).set({ stage: "draft" }).where(eq(articles.id, article.id));
		await noteStep(tx, { article, verb: "begin", to: "draft", actor, now });
		await record("article.begun", article.id);
		return done({ stage: "draft" as const });
	},
});

/** Puts a draft aside as an idea (列為構思). */
export const parkArticle = command({
	permission: "article.revise",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { from }, subject: article, now, record }) => {
		const refusal = whyNotMove("park", article, from);
		if (refusal) return refuse(refusal);
		await tx.update(articles).set({ stage: "idea", resumeAt: null }).where(eq(articles.id, article.id));
		await noteStep(tx, { article, verb: "park", to: "idea", actor, now });
		await record("article.parked", article.id);
		return done({ stage: "idea" as const });
	},
});
