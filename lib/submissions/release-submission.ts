import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockSubmission } from "./lock-submission";
import { whyNot } from "./states";

/** 放行: a submission that was held, or lies muted, comes to the board; a mute of its sender stays. */
export const releaseSubmission = command({
	permission: "submission.handle",
	input: z.object({ submissionId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ tx, input: { submissionId }, now, record }) => {
		const submission = await lockSubmission(tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const why = whyNot("release", submission.state);
		if (why) return refuse({ code: why });
		await tx
			.update(submissions)
			.set({ state: "new", changedAt: now })
			.where(eq(submissions.id, submissionId));
		await record("submission.released", submissionId, { code: submission.code, from: submission.state });
		return done({ id: submissionId });
	},
});
