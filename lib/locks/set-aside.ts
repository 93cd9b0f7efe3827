import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { system } from "@/lib/access/actor";
import { articleContent, articleId } from "@/lib/articles/input";
import { lockArticle } from "@/lib/articles/lock-article";
import { readKept } from "@/lib/articles/read-kept";
import { addRevision } from "@/lib/articles/save-content";
import { sameKey } from "@/lib/saving/same-key";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/**
 * Keeps a text that can no longer be saved, because somebody has taken the story over, as a version beside the working copy,
 * which stays as it is: the kept text gets the next revision and the working copy the one after it. What stands there already
 * is not kept twice. Gives the version's revision, null when there was nothing new in it.
 */
export const setAside = command({
	permission: "article.revise",
	input: z.object({ articleId, content: articleContent }),
	find: lockArticle,
	run: async ({ tx, actor, input: { content }, subject: article, now, record }) => {
		const standing = await readKept(tx, article);
		if (sameKey(standing.content) === sameKey(content))
			return done<{ version: number | null }>({ version: null });
		const version = article.revision + 1;
		await addRevision(tx, {
			articleId: article.id,
			revision: version,
			content,
			reason: "set-aside",
			actor,
			now,
		});
		const saver = system(standing.savedByName);
		await addRevision(tx, {
			articleId: article.id,
			revision: version + 1,
			content: standing.content,
			reason: "restore",
			actor: saver,
			now,
		});
		await tx
			.update(articles)
			.set({ revision: version + 1 })
			.where(eq(articles.id, article.id));
		await record("article.set-aside", article.id, { version });
		return done<{ version: number | null }>({ version });
	},
});
