import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { optionalStepWords } from "./input";
import { noteStep } from "./note-step";

/** Does the review that a story owes which went out without a second person (事後覆核); never by whoever sent it out. */
export const lookBack = command({
	permission: "article.judge",
	input: z.object({ articleId, words: optionalStepWords }),
	find: lockArticle,
	run: async ({ tx, actor, input: { words }, subject: article, now, record }) => {
		if (article.bypassedAt === null) return refuse({ code: "nothing-owed" });
		if (actor.kind === "staff" && actor.userId === article.bypassedBy) return refuse({ code: "own-bypass" });
		await tx
			.update(articles)
			.set({ bypassedAt: null, bypassedBy: null, bypassReason: null })
			.where(eq(articles.id, article.id));
		await noteStep(tx, { article, verb: "look-back", to: article.stage, words, actor, now });
		await record("article.looked-back", article.id, { reason: article.bypassReason });
		return done({ number: article.number });
	},
});
