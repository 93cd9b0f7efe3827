import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { DECLINE_REASONS, declineReasons } from "./decline-reasons";
import { lockSubmission } from "./lock-submission";
import { mailDeclined } from "./mails";
import { whyNot } from "./states";

/** Says no, with a reason that the sender is told by mail. */
export const declineSubmission = command({
	permission: "submission.handle",
	input: z.object({ submissionId: z.uuid("invalid"), reason: z.enum(declineReasons, "needs-reason") }),
	find: findHouse,
	run: async ({ tx, input: { submissionId, reason }, now, record }) => {
		const submission = await lockSubmission(tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const why = whyNot("decline", submission.state);
		if (why) return refuse({ code: why });
		await tx
			.update(submissions)
			.set({ state: "declined", declineReason: reason, changedAt: now })
			.where(eq(submissions.id, submissionId));
		await mailDeclined(tx, submission, { reason: DECLINE_REASONS[reason], now });
		await record("submission.declined", submissionId, { code: submission.code, reason });
		return done({ id: submissionId });
	},
});
