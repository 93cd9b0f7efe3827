import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockBySender } from "./lock-submission";
import { whyNot } from "./states";

/** The sender takes a submission back, at any time before a story from it is before readers. Done twice, it is done. */
export const withdrawSubmission = command({
	permission: "submission.send",
	input: z.object({ token: z.string().max(300) }),
	find: findNothing,
	run: async ({ tx, input: { token }, now, record }) => {
		const submission = await lockBySender(tx, token);
		if (!submission) return refuse({ code: "not-found" });
		if (submission.state === "withdrawn") return done({ id: submission.id });
		const why = whyNot("withdraw", submission.state);
		if (why) return refuse({ code: why });
		await tx
			.update(submissions)
			.set({ state: "withdrawn", declineReason: null, changedAt: now })
			.where(eq(submissions.id, submission.id));
		await record("submission.withdrawn", submission.id, { code: submission.code });
		return done({ id: submission.id });
	},
});
