import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { diaryEvents } from "@/db/schema/diary";
import { type Submission, submissions } from "@/db/schema/submissions";
import { instantOf } from "@/lib/submissions/input";
import { lockSubmission } from "@/lib/submissions/lock-submission";
import { mailInDiary } from "@/lib/submissions/mails";
import { whyNot } from "@/lib/submissions/states";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/**
 * 記入日誌: puts an invitation into the diary, with what it says, and tells its sender, who can from then on change, put off or call off
 * the event. Gives the event's id; entered before, the same one.
 */
export const enterInvitation = command({
	permission: "diary.keep",
	input: z.object({ submissionId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ tx, actor, input: { submissionId }, now, record }) => {
		const submission = await lockSubmission(tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const [there] = await tx
			.select({ id: diaryEvents.id })
			.from(diaryEvents)
			.where(eq(diaryEvents.submissionId, submissionId));
		if (there) return done({ id: there.id });
		const { kind, state, startsAt, code, articleId } = submission;
		if (kind !== "invitation" || startsAt === null) return refuse({ code: "not-an-invitation" });
		const why = whyNot("diary", state);
		if (why) return refuse({ code: why });
		const id = randomUUID();
		await tx.insert(diaryEvents).values({
			id,
			submissionId,
			articleId,
			...saidBy(submission, startsAt),
			createdBy: actor.kind === "staff" ? actor.userId : null,
			createdAt: now,
			changedAt: now,
		});
		if (state !== "adopted")
			await tx
				.update(submissions)
				.set({ state: "diary", changedAt: now })
				.where(eq(submissions.id, submissionId));
		await mailInDiary(tx, submission, now);
		await record("diary.entered", id, { code, name: submission.title });
		return done({ id });
	},
});

/** What the invitation says, as an event has it. */
function saidBy(submission: Submission, startsAt: Date) {
	const { title, body, organisation, senderName, email, phone, embargoUntil, details } = submission;
	const endsAt = instantOf(details.startsOn, details.endsAt);
	return {
		title,
		organiser: organisation ?? senderName,
		place: details.venue ?? null,
		startsAt,
		// What ends past midnight says a time before its beginning.
		endsAt: endsAt && endsAt <= startsAt ? new Date(endsAt.getTime() + 86_400_000) : endsAt,
		embargoUntil,
		contactName: senderName,
		contactEmail: email,
		contactPhone: phone,
		facts: [details.guests && `受訪者：${details.guests}`, body].filter(Boolean).join("\n\n"),
	};
}
