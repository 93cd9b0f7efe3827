import { and, eq, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { submissions } from "@/db/schema/submissions";

/** The text of an institution that a story was begun from, or null; a contributed piece is its author's, who signs it. */
export async function sourceOf(tx: Transaction, articleId: string): Promise<string | null> {
	const [source] = await tx
		.select({ body: submissions.body })
		.from(submissions)
		.where(and(eq(submissions.articleId, articleId), notInArray(submissions.kind, ["correction", "pitch"])));
	return source?.body ?? null;
}
