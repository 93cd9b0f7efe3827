import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { submissions } from "@/db/schema/submissions";

/** The text that a story was begun from, or null. */
export async function sourceOf(tx: Transaction, articleId: string): Promise<string | null> {
	const [source] = await tx
		.select({ body: submissions.body })
		.from(submissions)
		.where(and(eq(submissions.articleId, articleId), ne(submissions.kind, "correction")));
	return source?.body ?? null;
}
