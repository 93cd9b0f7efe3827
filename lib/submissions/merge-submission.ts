import { and, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { submissions } from "@/db/schema/submissions";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { whyNotMerge } from "./merge-rules";

/**
 * 併入: the same news came twice, and another submission stands for this one from now on. Nobody is mailed, since it can be taken back;
 * what had been merged into this one goes along. Gives the id of the one that stands for both.
 */
export const mergeSubmission = command({
	permission: "submission.handle",
	input: z.object({ submissionId: z.uuid("invalid"), intoId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ tx, input: { submissionId, intoId }, now, record }) => {
		const both = await tx
			.select()
			.from(submissions)
			.where(and(inArray(submissions.id, [submissionId, intoId]), ne(submissions.state, "unverified")))
			// In one order, so that two who merge the same pair the other way round do not wait for each other.
			.orderBy(submissions.id)
			.for("update");
		const merged = both.find(({ id }) => id === submissionId);
		const into = both.find(({ id }) => id === intoId);
		if (!merged || !into) return refuse({ code: "not-found" });
		const why = whyNotMerge(merged, into);
		if (why) return refuse({ code: why });
		await tx
			.update(submissions)
			.set({ mergedIntoId: intoId, changedAt: now })
			.where(eq(submissions.mergedIntoId, submissionId));
		await tx
			.update(submissions)
			.set({ state: "merged", mergedIntoId: intoId, changedAt: now })
			.where(eq(submissions.id, submissionId));
		// Whoever merges has dealt with the other one too: the days until it is deleted begin anew.
		await tx.update(submissions).set({ changedAt: now }).where(eq(submissions.id, intoId));
		await record("submission.merged", submissionId, { code: merged.code, into: into.code });
		return done({ id: intoId });
	},
});
