import { and, desc, eq, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { diaryChanges, diaryEvents, diaryReplies } from "@/db/schema/diary";
import { type Submission, submissions } from "@/db/schema/submissions";
import { keeperOf } from "@/lib/submissions/merge-rules";

/**
 * The event of an invitation as its sender sees it: as it stands in the diary, what they were told, and what became of what they wanted
 * changed. Who goes is told only as the newsroom's answer says it, and only to whom it was said. One that was merged has the event of
 * what stands for it, with its own sender's changes alone. Whoever asks has proved to hold the invitation's key.
 */
export async function readEventOfSender(submission: Pick<Submission, "id" | "mergedIntoId">) {
	const isOwn = submission.mergedIntoId === null;
	const { id, state, title, place, startsAt, endsAt } = diaryEvents;
	const [event] = await reader()
		.select({ id, state, title, place, startsAt, endsAt })
		.from(diaryEvents)
		.where(eq(diaryEvents.submissionId, keeperOf(submission)));
	if (!event) return null;
	const [replies, changes] = await Promise.all([
		reader()
			.select({
				answer: diaryReplies.answer,
				names: diaryReplies.names,
				note: diaryReplies.note,
				sentAt: diaryReplies.sentAt,
			})
			.from(diaryReplies)
			.where(eq(diaryReplies.eventId, event.id))
			.orderBy(desc(diaryReplies.sentAt), desc(diaryReplies.id))
			.limit(1),
		reader()
			.select({
				id: diaryChanges.id,
				kind: diaryChanges.kind,
				before: diaryChanges.before,
				after: diaryChanges.after,
				words: diaryChanges.words,
				sentAt: diaryChanges.sentAt,
				decision: diaryChanges.decision,
				decisionWords: diaryChanges.decisionWords,
			})
			.from(diaryChanges)
			.where(and(eq(diaryChanges.eventId, event.id), eq(diaryChanges.submissionId, submission.id)))
			.orderBy(desc(diaryChanges.sentAt), desc(diaryChanges.id)),
	]);
	const [reply = null] = replies;
	return {
		...event,
		/** Whether the event is there by this very invitation. */
		isOwn,
		reply: reply && (isOwn ? reply : { ...reply, names: null, note: null }),
		changes,
	};
}

export type EventOfSender = NonNullable<Awaited<ReturnType<typeof readEventOfSender>>>;

/** The same event as a calendar file needs it. */
export async function readEventFileOf(submissionId: string) {
	const [row] = await reader()
		.select({ event: diaryEvents })
		.from(submissions)
		.innerJoin(
			diaryEvents,
			eq(diaryEvents.submissionId, sql`coalesce(${submissions.mergedIntoId}, ${submissions.id})`),
		)
		.where(eq(submissions.id, submissionId));
	return row?.event ?? null;
}
