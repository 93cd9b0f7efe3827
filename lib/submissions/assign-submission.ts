import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { users } from "@/db/schema/users";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockSubmission } from "./lock-submission";
import { whyNot } from "./states";

/** Says who deals with a submission; blank for nobody. */
export const assignSubmission = command({
	permission: "submission.handle",
	input: z.object({
		submissionId: z.uuid("invalid"),
		assigneeId: z
			.literal("")
			.transform(() => null)
			.or(z.uuid("invalid")),
	}),
	find: findHouse,
	run: async ({ tx, input: { submissionId, assigneeId }, now, record }) => {
		const submission = await lockSubmission(tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const why = whyNot("assign", submission.state);
		if (why) return refuse({ code: why });
		if (assigneeId !== null) {
			const [person] = await tx
				.select({ id: users.id })
				.from(users)
				.where(and(eq(users.id, assigneeId), isNull(users.suspendedAt)));
			if (!person) return refuse({ code: "gone", field: "assigneeId" });
		}
		await tx.update(submissions).set({ assigneeId, changedAt: now }).where(eq(submissions.id, submissionId));
		await record("submission.assigned", submissionId, { code: submission.code, assigneeId });
		return done({ id: submissionId });
	},
});
