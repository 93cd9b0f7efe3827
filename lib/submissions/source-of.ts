import { and, eq, inArray, notInArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { submissions } from "@/db/schema/submissions";
import { textsOf } from "./texts-of";

/**
 * The texts of institutions that a story was begun from: of the submission itself and of what was merged into it, with what each says of
 * itself. Empty for any other story; a contributed piece is its author's, who signs it.
 */
export async function sourceOf(tx: Transaction, articleId: string): Promise<string[]> {
	const begunFrom = tx
		.select({ id: submissions.id })
		.from(submissions)
		.where(and(eq(submissions.articleId, articleId), notInArray(submissions.kind, ["correction", "pitch"])));
	const sent = await tx
		.select({ body: submissions.body, details: submissions.details })
		.from(submissions)
		.where(or(inArray(submissions.id, begunFrom), inArray(submissions.mergedIntoId, begunFrom)))
		.orderBy(submissions.id);
	return sent.flatMap(textsOf);
}
