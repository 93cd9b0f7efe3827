import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockSubmission } from "./lock-submission";
import { whyNot } from "./states";

/** Takes a refusal back: the submission waits again. The mail that told of it has gone, so the sender's page alone says so. */
export const reopenSubmission = command({
	permission: "submission.handle",
	input: z.object({ submissionId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ tx, input: { submissionId }, now, record }) => {
		const submission = await lockSubmission(tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const why = whyNot("reopen", submission.state);
		if (why) return refuse({ code: why });
		await tx
			.update(submissions)
			.set({
				state: submission.articleId ? "adopted" : "new",
				declineReason: null,
				declineNote: null,
				changedAt: now,
			})
			.where(eq(submissions.id, submissionId));
		await record("submission.reopened", submissionId, { code: submission.code });
		return done({ id: submissionId });
	},
});
