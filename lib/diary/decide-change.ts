import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { type DiaryChange, type DiaryEvent, diaryChanges, diaryEvents } from "@/db/schema/diary";
import { submissions } from "@/db/schema/submissions";
import { actorName } from "@/lib/access/actor";
import { revisionToken } from "@/lib/articles/input";
import { optionalProse } from "@/lib/text/fields";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { eventId, WORDS_MAX } from "./input";
import { lockEvent } from "./lock-event";
import { mailChanged, mailDecision } from "./mails";
import { timesOf } from "./rules";
import { tellAssigned } from "./tell-assigned";

/**
 * An editor confirms what the organiser wants changed, which then stands in the diary and is told to whoever covers it; or declines it, and
 * all stays. Either is told to the organiser. `revision` is the event's as it was seen beside the change.
 */
export const decideChange = command({
	permission: "diary.keep",
	input: z.object({
		eventId,
		changeId: z.uuid("invalid"),
		revision: revisionToken,
		decision: z.enum(["confirmed", "declined"], "invalid"),
		words: optionalProse({ max: WORDS_MAX }).nullable().default(null),
	}),
	find: findHouse,
	run: async ({ tx, actor, input: { eventId, changeId, revision, decision, words }, now, record }) => {
		const before = await lockEvent(tx, eventId);
		const [change] = await tx.select().from(diaryChanges).where(eq(diaryChanges.id, changeId)).for("update");
		if (!before || change?.eventId !== eventId) return refuse({ code: "not-found" });
		if (change.decision === decision) return done({ id: eventId });
		if (change.decision !== null) return refuse({ code: "diary-decided" });
		if (before.revision !== revision) return refuse({ code: "diary-moved" });
		await tx
			.update(diaryChanges)
			.set({ decision, decisionWords: words, decidedBy: actorName(actor), decidedAt: now })
			.where(eq(diaryChanges.id, changeId));
		const isConfirmed = decision === "confirmed";
		const after = isConfirmed ? changed(before, change) : before;
		if (isConfirmed) {
			const { state, startsAt, endsAt, place } = after;
			const isMoved = startsAt.getTime() !== before.startsAt.getTime();
			await tx
				.update(diaryEvents)
				.set({
					...{ state, startsAt, endsAt, place, changedAt: now, revision: revision + 1 },
					...(isMoved && { remindedAt: null }),
				})
				.where(eq(diaryEvents.id, eventId));
			await tellAssigned(tx, { before, after, actor, now });
		}
		await mailOfDecision(tx, { event: after, change, isConfirmed, words, now });
		await record(isConfirmed ? "diary.change-confirmed" : "diary.change-declined", eventId, {
			name: before.title,
			kind: change.kind,
		});
		return done({ id: eventId });
	},
});

/** Tells whoever asked, and the organiser where that is somebody else and something has changed. */
async function mailOfDecision(
	tx: Transaction,
	{
		change,
		...decided
	}: { event: DiaryEvent; change: DiaryChange; isConfirmed: boolean; words: string | null; now: Date },
): Promise<void> {
	const { event, isConfirmed } = decided;
	const ids = [event.submissionId, change.submissionId].filter((id) => id !== null);
	const { id, code, email, senderName } = submissions;
	const senders = await tx.select({ id, code, email, senderName }).from(submissions).where(inArray(id, ids));
	const own = senders.find((sender) => sender.id === event.submissionId) ?? null;
	const asker = senders.find((sender) => sender.id === change.submissionId) ?? null;
	if (asker === null || asker.id === own?.id) return mailDecision(tx, { ...decided, submission: own });
	const to = { contactEmail: asker.email, contactName: asker.senderName };
	await mailDecision(tx, { ...decided, event: { ...event, ...to }, submission: asker });
	if (isConfirmed && asker.email !== event.contactEmail)
		await mailChanged(tx, { event, submission: own, now: decided.now });
}

/** The event as the change wants it. */
function changed(event: DiaryEvent, { kind, after }: DiaryChange): DiaryEvent {
	if (kind === "postpone") return { ...event, state: "postponed" };
	if (kind === "cancel") return { ...event, state: "cancelled" };
	return { ...event, ...timesOf(after), state: "on" };
}
