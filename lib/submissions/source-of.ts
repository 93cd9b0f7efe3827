import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { submissions } from "@/db/schema/submissions";

/** The text that a story was begun from, or null. */
export async function sourceOf(tx: Transaction, articleId: string): Promise<string | null> {
	const [source] = await tx
		.select({ body: submissions.body })
		.from(submissions)
		.where(eq(submissions.articleId, articleId));
	return source?.body ?? null;
}
