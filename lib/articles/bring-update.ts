import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { articles } from "@/db/schema/articles";
import { pendingUpdates } from "@/db/schema/pending-updates";
import { publications } from "@/db/schema/publications";
import type { Nods, Verdict } from "@/lib/checks/stand-against";
import type { Tag } from "@/lib/front/tags";
import { pathDone } from "@/lib/workflow/path-done";
import type { LockedArticle } from "./lock-article";
import { putBeforeReaders } from "./put-before-readers";

/** What readers have of a story: its version and since when; null while they have none. */
export async function liveVersion(tx: Transaction, articleId: string) {
	const [live] = await tx
		.select({
			revisionId: publications.revisionId,
			revision: articleRevisions.revision,
			publishAt: publications.publishAt,
		})
		.from(publications)
		.innerJoin(articleRevisions, eq(articleRevisions.id, publications.revisionId))
		.where(eq(publications.articleId, articleId));
	return live ?? null;
}

/**
 * Gives readers of a live story another version of it, by the button or at its instant. When problems stand against it, nothing was
 * changed. An update that waits for its instant is done with, whichever it was.
 */
export async function bringUpdate(
	tx: Transaction,
	update: {
		article: LockedArticle;
		revision: number;
		publishAt: Date;
		now: Date;
		nods: Nods;
		changed: (...tags: Tag[]) => void;
	},
): Promise<Verdict> {
	const { article, revision, publishAt, now } = update;
	const verdict = await putBeforeReaders(tx, { ...update, updatedAt: now });
	if (verdict.problems.length > 0) return verdict;
	await tx
		.update(articles)
		.set({
			state: "published",
			firstPublishedAt: article.firstPublishedAt ?? publishAt,
			// What has been written since then is still on its way.
			...(revision === article.revision && pathDone),
		})
		.where(eq(articles.id, article.id));
	await tx.delete(pendingUpdates).where(eq(pendingUpdates.articleId, article.id));
	return verdict;
}
