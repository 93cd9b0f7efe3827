import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { noteThreads } from "@/db/schema/notes";
import { articleId } from "@/lib/articles/input";
import { seeArticle } from "@/lib/articles/lock-article";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { anchor } from "./input";

/** Keeps the notes of a story beside their words after the words were changed, as the editor in which it happened saw them move. */
export const moveThreads = command({
	permission: "article.annotate",
	input: z.object({
		articleId,
		moves: z.array(z.object({ threadId: z.uuid("invalid"), anchor })).max(200, "too-many"),
	}),
	find: seeArticle,
	run: async ({ tx, input: { moves }, subject: article }) => {
		for (const { threadId, anchor: at } of moves) {
			if (at.quote === "") continue;
			await tx
				.update(noteThreads)
				.set(at)
				.where(and(eq(noteThreads.id, threadId), eq(noteThreads.articleId, article.id)));
		}
		return done({});
	},
});
