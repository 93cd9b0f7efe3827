import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { discardReasons } from "./decline-reasons";
import { lockSubmission } from "./lock-submission";
import { whyNot } from "./states";

/**
 * 剔除: ends what was held or lies muted, with a reason that stands on its sender's page. Nobody is mailed: the address may be
 * somebody's whom a machine has named. It can be reopened like anything that was declined.
 */
export const discardSubmission = command({
	permission: "submission.handle",
	input: z.object({ submissionId: z.uuid("invalid"), reason: z.enum(discardReasons, "needs-reason") }),
	find: findHouse,
	run: async ({ tx, input: { submissionId, reason }, now, record }) => {
		const submission = await lockSubmission(tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const why = whyNot("discard", submission.state);
		if (why) return refuse({ code: why });
		await tx
			.update(submissions)
			.set({ state: "declined", declineReason: reason, changedAt: now })
			.where(eq(submissions.id, submissionId));
		await record("submission.discarded", submissionId, { code: submission.code, reason });
		return done({ id: submissionId });
	},
});
