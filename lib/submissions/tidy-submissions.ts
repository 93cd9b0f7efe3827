import { and, eq, inArray, isNotNull, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { diaryEvents } from "@/db/schema/diary";
import { spentProofs } from "@/db/schema/spent-proofs";
import { submissionFiles } from "@/db/schema/submission-files";
import { submissions } from "@/db/schema/submissions";
import { tidyProfiles } from "@/lib/profiles/tidy-profiles";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { CONFIRM_HOURS, daysBefore, KEPT_DAYS, NETWORK_KEPT_DAYS, WITHDRAWN_KEPT_DAYS } from "./states";

/**
 * Keeps the word given under the forms: what nobody confirmed goes after a day, what was taken back after thirty, what was not used
 * after half a year, and whose network it was after a month.
 */
export const tidySubmissions = command({
	permission: "submission.tidy",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record }) => {
		// What its sender took back goes from the diary too; that something was to take place stays.
		const takenBack = tx
			.select({ id: submissions.id })
			.from(submissions)
			.where(
				and(
					eq(submissions.state, "withdrawn"),
					lt(submissions.changedAt, daysBefore(now, WITHDRAWN_KEPT_DAYS)),
				),
			);
		await tx
			.update(diaryEvents)
			.set({ contactName: null, contactEmail: null, contactPhone: null, facts: null })
			.where(inArray(diaryEvents.submissionId, takenBack));
		const gone = await tx
			.delete(submissions)
			.where(
				or(
					and(
						eq(submissions.state, "unverified"),
						lt(submissions.createdAt, new Date(now.getTime() - CONFIRM_HOURS * 3_600_000)),
					),
					and(
						eq(submissions.state, "withdrawn"),
						lt(submissions.changedAt, daysBefore(now, WITHDRAWN_KEPT_DAYS)),
					),
					and(
						eq(submissions.state, "diary"),
						lt(submissions.changedAt, daysBefore(now, KEPT_DAYS)),
						lt(submissions.startsAt, daysBefore(now, KEPT_DAYS)),
						sql`not exists (select 1 from ${diaryEvents} where ${diaryEvents.submissionId} = ${submissions.id} and ${diaryEvents.startsAt} > ${daysBefore(now, KEPT_DAYS).toISOString()})`,
					),
					and(
						inArray(submissions.state, ["new", "asked", "answered", "declined", "held", "muted", "merged"]),
						lt(submissions.changedAt, daysBefore(now, KEPT_DAYS)),
						// A picture of it in the library is bound by its embargo.
						sql`not exists (select 1 from ${submissionFiles} where ${submissionFiles.submissionId} = ${submissions.id} and ${submissionFiles.mediaId} is not null and ${submissions.embargoUntil} > ${now.toISOString()})`,
					),
				),
			)
			.returning({ id: submissions.id });
		await tx
			.update(submissions)
			.set({ network: null })
			.where(
				and(isNotNull(submissions.network), lt(submissions.createdAt, daysBefore(now, NETWORK_KEPT_DAYS))),
			);
		// By then the work itself is too old to be sent again.
		await tx.delete(spentProofs).where(lt(spentProofs.expiresAt, now));
		await tidyProfiles(tx, now);
		if (gone.length > 0) await record("submission.tidied", null, { deleted: gone.length });
		return done({ deleted: gone.length });
	},
});
