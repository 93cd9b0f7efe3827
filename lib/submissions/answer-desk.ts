import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissionMessages, submissions } from "@/db/schema/submissions";
import { prose } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockBySender } from "./lock-submission";
import { messageMax, messagesMax } from "./messages";
import { standsThrough, whyNot } from "./states";

/**
 * The sender's answer, or something more to say, by the key of the submission's own page. Whoever has more to say than what another
 * submission stands for stands by themselves again.
 */
export const answerDesk = command({
	permission: "submission.send",
	input: z.object({ token: z.string().max(300), text: prose({ max: messageMax }) }),
	find: findNothing,
	run: async ({ tx, input: { token, text }, now, record }) => {
		const submission = await lockBySender(tx, token);
		if (!submission) return refuse({ code: "not-found" });
		const why = whyNot("answer", submission.state);
		if (why) return refuse({ code: why });
		const of = eq(submissionMessages.submissionId, submission.id);
		const written = await tx.select({ text: submissionMessages.text }).from(submissionMessages).where(of);
		if (written.length >= messagesMax) return refuse({ code: "too-many-messages" });
		await tx
			.insert(submissionMessages)
			.values({ id: randomUUID(), submissionId: submission.id, userId: null, text, createdAt: now });
		const state = standsThrough(submission.state, "answer") ?? "answered";
		await tx
			.update(submissions)
			.set({ state, mergedIntoId: null, changedAt: now })
			.where(eq(submissions.id, submission.id));
		await record("submission.answered", submission.id, { code: submission.code });
		return done({ id: submission.id });
	},
});
