import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { publications } from "@/db/schema/publications";
import { submissions } from "@/db/schema/submissions";
import { storyPath } from "@/lib/articles/address";
import { lockSubmission } from "@/lib/submissions/lock-submission";
import { mailCorrected } from "@/lib/submissions/mails";
import { mergedInto } from "@/lib/submissions/merged-into";
import { whyNot } from "@/lib/submissions/states";

/**
 * The correction was asked for by this submission: its sender is told, once, and it is done with. Gives a problem when it is no request
 * for a correction of this story, or no longer open.
 */
export async function settleRequest(
	tx: Transaction,
	{
		submissionId,
		article,
		now,
	}: { submissionId: string; article: { id: string; number: number }; now: Date },
): Promise<"not-found" | "submission-moved" | null> {
	const request = await lockSubmission(tx, submissionId);
	if (request?.kind !== "correction" || request.aboutNumber !== article.number) return "not-found";
	const why = whyNot("uphold", request.state);
	if (why) return why;
	await tx
		.update(submissions)
		.set({ state: "used", articleId: article.id, changedAt: now })
		.where(eq(submissions.id, submissionId));
	const [story] = await tx
		.select({ number: publications.number, tail: publications.tail })
		.from(publications)
		.where(eq(publications.articleId, article.id));
	const path = story ? storyPath(story) : `/articles/${article.number}`;
	for (const told of [request, ...(await mergedInto(tx, submissionId))])
		await mailCorrected(tx, told, { path, now });
	return null;
}
