import { eq } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { optionalProse } from "@/lib/text/fields";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { DECLINE_REASONS, declineReasons, reasonsFor } from "./decline-reasons";
import { lockWithStory } from "./lock-submission";
import { mailDeclined } from "./mails";
import { mergedInto } from "./merged-into";
import { whyNot } from "./states";

/**
 * Says no, with a reason that the sender is told by mail; to a request for a correction in the desk's own words as well. One whose
 * story is scheduled or before readers is not declined.
 */
export const declineSubmission = command({
	permission: "submission.handle",
	input: z.object({
		submissionId: z.uuid("invalid"),
		reason: z.enum(declineReasons, "needs-reason"),
		note: optionalProse({ max: 1_000 }).nullable().default(null),
	}),
	find: findHouse,
	run: async ({ tx, input: { submissionId, reason, note }, now, record }) => {
		const locked = await lockWithStory(tx, submissionId);
		if (!locked) return refuse({ code: "not-found" });
		const { submission, article } = locked;
		const why = whyNot("decline", submission.state);
		if (why) return refuse({ code: why });
		if (article?.state === "published" || article?.state === "scheduled")
			return refuse({ code: "is-before-readers" });
		if (!reasonsFor(submission.kind).includes(reason))
			return refuse({ code: "needs-reason", field: "reason" });
		if (submission.kind === "correction" && note === null)
			return refuse({ code: "needs-own-words", field: "note" });
		await tx
			.update(submissions)
			.set({ state: "declined", declineReason: reason, declineNote: note, changedAt: now })
			.where(eq(submissions.id, submissionId));
		await mailDeclined(tx, submission, { reason: DECLINE_REASONS[reason], note, now });
		// Whoever sent the same is told the same, without the words that are meant for the first.
		for (const other of await mergedInto(tx, submissionId))
			await mailDeclined(tx, other, { reason: DECLINE_REASONS[reason], note: null, now });
		await record("submission.declined", submissionId, { code: submission.code, reason });
		return done({ id: submissionId });
	},
});
