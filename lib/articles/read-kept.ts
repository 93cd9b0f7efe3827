import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";

/** The version that the working copy is, as it was kept. */
export async function readKept(tx: Transaction, article: { id: string; revision: number }) {
	const [kept] = await tx
		.select({
			id: articleRevisions.id,
			content: articleRevisions.content,
			savedByName: articleRevisions.savedByName,
		})
		.from(articleRevisions)
		.where(and(eq(articleRevisions.articleId, article.id), eq(articleRevisions.revision, article.revision)));
	if (!kept) throw new Error(`article ${article.id} has no revision ${article.revision}`);
	return kept;
}
