import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { articles } from "@/db/schema/articles";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { publications } from "@/db/schema/publications";
import { type Actor, system } from "@/lib/access/actor";
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
 * is not kept twice, nor is what the same person has just set aside: its answer may have been lost on the way. Gives the version's
 * revision, null when there was nothing new in it.
 */
export const setAside = command({
	permission: "article.revise",
	input: z.object({ articleId, content: articleContent }),
	find: lockArticle,
	run: async ({ tx, actor, input: { content }, subject: article, now, record }) => {
		const standing = await readKept(tx, article);
		if (sameKey(standing.content) === sameKey(content))
			return done<{ version: number | null }>({ version: null });
		const earlier = await newestSetAside(tx, article.id, actor);
		if (earlier && sameKey(earlier.content) === sameKey(content))
			return done<{ version: number | null }>({ version: earlier.revision });
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
		const standingId = await addRevision(tx, {
			articleId: article.id,
			revision: version + 1,
			content: standing.content,
			reason: "restore",
			actor: saver,
			now,
		});
		await tx
			.update(articles)
			.set({
				revision: version + 1,
				...(article.approvedRevision === article.revision && { approvedRevision: version + 1 }),
			})
			.where(eq(articles.id, article.id));
		// The same text under another number: readers lack nothing of it, and an update that waits is not overtaken.
		await tx
			.update(publications)
			.set({ revisionId: standingId })
			.where(and(eq(publications.articleId, article.id), eq(publications.revisionId, standing.id)));
		await tx
			.update(pendingUpdates)
			.set({ onRevisionId: standingId })
			.where(and(eq(pendingUpdates.articleId, article.id), eq(pendingUpdates.onRevisionId, standing.id)));
		await record("article.set-aside", article.id, { version });
		return done<{ version: number | null }>({ version });
	},
});

async function newestSetAside(tx: Transaction, articleId: string, actor: Actor) {
	if (actor.kind !== "staff") return null;
	const [newest] = await tx
		.select({ revision: articleRevisions.revision, content: articleRevisions.content })
		.from(articleRevisions)
		.where(
			and(
				eq(articleRevisions.articleId, articleId),
				eq(articleRevisions.reason, "set-aside"),
				eq(articleRevisions.savedBy, actor.userId),
			),
		)
		.orderBy(desc(articleRevisions.revision))
		.limit(1);
	return newest ?? null;
}
