import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissionMessages, submissions } from "@/db/schema/submissions";
import { prose } from "@/lib/text/fields";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockSubmission } from "./lock-submission";
import { mailQuestion } from "./mails";
import { messageMax } from "./messages";
import { standsThrough, whyNot } from "./states";

/** Asks the sender for what is missing, by mail and on the submission's own page. */
export const askSender = command({
	permission: "submission.handle",
	input: z.object({ submissionId: z.uuid("invalid"), text: prose({ max: messageMax }) }),
	find: findHouse,
	run: async ({ tx, actor, input: { submissionId, text }, now, record }) => {
		const submission = await lockSubmission(tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const why = whyNot("ask", submission.state);
		if (why) return refuse({ code: why });
		const userId = actor.kind === "staff" ? actor.userId : null;
		if (userId === null) throw new Error("only a person asks");
		await tx
			.insert(submissionMessages)
			.values({ id: randomUUID(), submissionId, userId, text, createdAt: now });
		const state = standsThrough(submission.state, "ask") ?? "asked";
		await tx.update(submissions).set({ state, changedAt: now }).where(eq(submissions.id, submissionId));
		await mailQuestion(tx, submission, { question: text, now });
		await record("submission.asked", submissionId, { code: submission.code });
		return done({ id: submissionId });
	},
});
