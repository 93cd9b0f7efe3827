import { randomUUID } from "node:crypto";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { mutedSenders, muteScopes } from "@/db/schema/muted-senders";
import { submissions } from "@/db/schema/submissions";
import { prose } from "@/lib/text/fields";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockSubmission } from "./lock-submission";
import { MUTE_REASON_MAX, senderOf, whyNotMuteDomain } from "./mute-rules";

/**
 * 靜音: what the sender of this submission, or its whole domain, sends from now on is received and confirmed as promised and lies in a
 * part of the inbox of its own; so does what waits of them that nobody has taken up. Requests for corrections stay on the board. Gives
 * the id of the submission.
 */
export const muteSender = command({
	permission: "submission.mute",
	input: z.object({
		submissionId: z.uuid("invalid"),
		scope: z.enum(muteScopes, "needs-choice"),
		reason: prose({ max: MUTE_REASON_MAX }),
	}),
	find: findHouse,
	run: async ({ tx, actor, input: { submissionId, scope, reason }, now, record }) => {
		const submission = await lockSubmission(tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const sender = senderOf(submission.email, scope);
		const why = scope === "domain" ? whyNotMuteDomain(sender) : null;
		if (why) return refuse({ code: why, field: "scope" });
		const mutedBy = actor.kind === "staff" ? actor.userId : null;
		const [made] = await tx
			.insert(mutedSenders)
			.values({ id: randomUUID(), scope, sender, reason, mutedBy, mutedAt: now })
			.onConflictDoNothing()
			.returning();
		if (!made) return refuse({ code: "muted-already" });
		const isTheirs =
			scope === "address"
				? eq(submissions.email, sender)
				: or(
						sql`split_part(${submissions.email}, '@', 2) = ${sender}`,
						sql`right(${submissions.email}, ${sender.length + 1}) = ${`.${sender}`}`,
					);
		const moved = await tx
			.update(submissions)
			.set({ state: "muted" })
			.where(
				and(
					isTheirs,
					or(eq(submissions.state, "new"), eq(submissions.state, "held")),
					sql`${submissions.kind} <> 'correction'`,
					isNull(submissions.assigneeId),
				),
			)
			.returning({ id: submissions.id });
		await record("submission.sender-muted", submissionId, { sender, scope, reason, moved: moved.length });
		return done({ id: submissionId });
	},
});
