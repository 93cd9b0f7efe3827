import { desc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { submissionAmendments } from "@/db/schema/submission-amendments";

/** What the sender of a submission wanted put right, newest first; for its sender, and for whoever may read the submission. */
export async function listAmendments(submissionId: string) {
	return reader()
		.select()
		.from(submissionAmendments)
		.where(eq(submissionAmendments.submissionId, submissionId))
		.orderBy(desc(submissionAmendments.sentAt), desc(submissionAmendments.id));
}

export type ListedAmendment = Awaited<ReturnType<typeof listAmendments>>[number];
