import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { submissionAmendments } from "@/db/schema/submission-amendments";
import { submissions } from "@/db/schema/submissions";

/** What the sender of a story's source wants put right and nobody has decided, by its id; null where there is none. */
export async function openAmendmentOf(tx: Transaction, articleId: string): Promise<string | null> {
	const [open] = await tx
		.select({ id: submissionAmendments.id })
		.from(submissionAmendments)
		.innerJoin(submissions, eq(submissions.id, submissionAmendments.submissionId))
		.where(and(eq(submissions.articleId, articleId), isNull(submissionAmendments.decision)));
	return open?.id ?? null;
}
