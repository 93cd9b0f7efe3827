import { desc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { diaryChanges, diaryEvents, diaryReplies } from "@/db/schema/diary";

/**
 * The event of an invitation as its sender sees it: as it stands in the diary, what they were told, and what became of what they wanted
 * changed. Who goes is told only as the newsroom's answer says it. Whoever asks has proved to hold the invitation's key.
 */
export async function readEventOfSender(submissionId: string) {
	const { id, state, title, place, startsAt, endsAt } = diaryEvents;
	const [event] = await reader()
		.select({ id, state, title, place, startsAt, endsAt })
		.from(diaryEvents)
		.where(eq(diaryEvents.submissionId, submissionId));
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
			.where(eq(diaryChanges.eventId, event.id))
			.orderBy(desc(diaryChanges.sentAt), desc(diaryChanges.id)),
	]);
	return { ...event, reply: replies[0] ?? null, changes };
}

export type EventOfSender = NonNullable<Awaited<ReturnType<typeof readEventOfSender>>>;

/** The same event as a calendar file needs it. */
export async function readEventFileOf(submissionId: string) {
	const [event] = await reader().select().from(diaryEvents).where(eq(diaryEvents.submissionId, submissionId));
	return event ?? null;
}
