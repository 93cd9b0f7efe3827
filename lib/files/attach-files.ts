import { and, asc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { submissionFiles } from "@/db/schema/submission-files";
import type { SubmissionKind } from "@/lib/submissions/kinds";
import type { Problem } from "@/lib/write/outcome";
import type { AboutFiles } from "./about-files";
import { readBasket } from "./baskets";

/**
 * Makes the files of a basket those of the submission that has just been written, with what was said about each. A release's pictures
 * must come with whose they are and the word that they may be shown; the problems name the field of each.
 */
export async function attachFiles(
	tx: Transaction,
	{
		submissionId,
		basket,
		aboutFiles,
		kind,
		now,
	}: { submissionId: string; basket: string; aboutFiles: AboutFiles; kind: SubmissionKind; now: Date },
): Promise<Problem[]> {
	const basketId = basket === "" ? null : readBasket(basket, now);
	if (basketId === null) return basket === "" ? [] : [{ code: "files-basket-expired", field: "files" }];
	const files = await tx
		.select({ id: submissionFiles.id, kind: submissionFiles.kind, fileName: submissionFiles.fileName })
		.from(submissionFiles)
		.where(and(eq(submissionFiles.basketId, basketId), isNull(submissionFiles.submissionId)))
		.orderBy(asc(submissionFiles.addedAt), asc(submissionFiles.id))
		.for("update");
	const problems: Problem[] = [];
	for (const file of files) {
		const { caption = "", credit = "", mayBeShown = false } = aboutFiles[file.id] ?? {};
		if (kind === "press" && file.kind === "picture" && (credit === "" || !mayBeShown))
			problems.push({
				code: "picture-needs-rights",
				field: `credit_${file.id}`,
				values: { name: file.fileName },
			});
		await tx
			.update(submissionFiles)
			.set({ submissionId, caption, credit, mayBeShown })
			.where(eq(submissionFiles.id, file.id));
	}
	return problems;
}
