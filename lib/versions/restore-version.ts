import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { articleRevisions } from "@/db/schema/article-revisions";
import { articles } from "@/db/schema/articles";
import { followMerges } from "@/lib/articles/follow-merges";
import { articleId, revisionToken } from "@/lib/articles/input";
import { conflict, lockArticle } from "@/lib/articles/lock-article";
import { addRevision, articleColumns, danglingReferences, saveRelations } from "@/lib/articles/save-content";
import { whyLocked } from "@/lib/locks/held-lock";
import { voidApproval } from "@/lib/workflow/void-approval";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

const input = z.object({ articleId, revision: revisionToken, version: revisionToken });

/**
 * Makes an earlier version the working copy again, as a version of its own: nothing is lost, and readers see nothing of it until the
 * story is updated. `revision` must be the one that the choice was made on, as with a save. What the version points at and is no
 * longer there (a section, a person, a picture) is refused with the problem `gone` and the field.
 */
export const restoreVersion = command({
	permission: "article.revise",
	input,
	find: lockArticle,
	run: async ({ tx, actor, input: { revision, version }, subject: article, now, record }) => {
		const locked = await whyLocked(tx, { articleId: article.id, actor, now });
		if (locked) return locked;
		if (article.revision !== revision) return conflict(tx, article);
		const [kept] = await tx
			.select({ content: articleRevisions.content })
			.from(articleRevisions)
			.where(and(eq(articleRevisions.articleId, article.id), eq(articleRevisions.revision, version)));
		if (!kept) return refuse({ code: "version-gone" });
		const content = await followMerges(tx, kept.content);
		const dangling = await danglingReferences(tx, content);
		if (dangling.length > 0) return refuse(...dangling);
		const columns = articleColumns(content);
		if (columns.claim === "" && article.state !== "draft")
			return refuse({ code: "needs-claim", field: "headline" });
		const voided = await voidApproval(tx, { article, actor, now });
		const next = revision + 1;
		const savedBy = actor.kind === "staff" ? actor.userId : null;
		await tx
			.update(articles)
			.set({ ...columns, ...voided, revision: next, savedBy, savedAt: now })
			.where(eq(articles.id, article.id));
		await saveRelations(tx, article.id, content);
		await addRevision(tx, { articleId: article.id, revision: next, content, reason: "restore", actor, now });
		await record("article.restored", article.id, { version, revision: next });
		return done({ articleId: article.id, revision: next });
	},
});
