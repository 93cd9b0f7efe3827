import { and, eq, gte, inArray, isNotNull, lt, ne, notExists, or, sql } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { diaryEvents } from "@/db/schema/diary";
import { spentProofs } from "@/db/schema/spent-proofs";
import { submissionFiles } from "@/db/schema/submission-files";
import { submissions } from "@/db/schema/submissions";
import { tidyProfiles } from "@/lib/profiles/tidy-profiles";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import type { SubmissionState } from "./kinds";
import { mailForgotten } from "./mails";
import { CONFIRM_HOURS, daysBefore, KEPT_DAYS, NETWORK_KEPT_DAYS, WITHDRAWN_KEPT_DAYS } from "./states";

/** Of these the desk has told their senders nothing. */
const UNDECIDED: readonly SubmissionState[] = ["new", "asked", "answered", "held", "muted"];

/**
 * Keeps the word given under the forms: what nobody confirmed goes after a day, what was taken back after thirty, what was not used
 * after half a year (its draft given up or untouched for as long), and whose network it was after a month. Whoever has heard nothing of
 * what came of it is told.
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
		// A draft that came of it and may still come to readers, or has.
		const stillWorkedOn = tx
			.select({ one: sql`1` })
			.from(articles)
			.where(
				and(
					eq(articles.id, submissions.articleId),
					or(
						ne(articles.state, "draft"),
						and(ne(articles.stage, "spiked"), gte(articles.savedAt, daysBefore(now, KEPT_DAYS))),
					),
				),
			);
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
						or(
							inArray(submissions.state, [...UNDECIDED, "declined", "merged"]),
							and(eq(submissions.state, "adopted"), notExists(stillWorkedOn)),
						),
						lt(submissions.changedAt, daysBefore(now, KEPT_DAYS)),
						// A picture of it in the library is bound by its embargo.
						sql`not exists (select 1 from ${submissionFiles} where ${submissionFiles.submissionId} = ${submissions.id} and ${submissionFiles.mediaId} is not null and ${submissions.embargoUntil} > ${now.toISOString()})`,
					),
				),
			)
			.returning();
		for (const one of gone) if (UNDECIDED.includes(one.state)) await mailForgotten(tx, one, now);
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
