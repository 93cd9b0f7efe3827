import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type DiaryChange, type DiaryEvent, type DiaryWhen, diaryChanges } from "@/db/schema/diary";
import type { Submission } from "@/db/schema/submissions";
import type { Actor } from "@/lib/access/actor";
import { whenOf } from "./rules";
import { tellColleagues } from "./tell-colleagues";

/** Who asks, where nobody does. */
const CALENDAR_FILE = ".ics";

/**
 * Keeps what an organiser wants changed of a locked event until an editor decides, in place of what they wanted before, and tells whoever
 * put the event into the diary. The diary itself stands.
 */
export async function proposeChange(
	tx: Transaction,
	{
		event,
		kind,
		after,
		words,
		by,
		alsoTo = null,
		actor,
		now,
	}: {
		event: DiaryEvent;
		kind: DiaryChange["kind"];
		after: DiaryWhen;
		words: string | null;
		/** The invitation whose sender asks; null for a calendar file. */
		by: Pick<Submission, "id" | "senderName"> | null;
		/** Who deals with the invitation. */
		alsoTo?: string | null;
		actor: Actor;
		now: Date;
	},
): Promise<void> {
	const name = by?.senderName ?? CALENDAR_FILE;
	await tx
		.update(diaryChanges)
		.set({ decision: "replaced", decidedAt: now })
		.where(and(eq(diaryChanges.eventId, event.id), isNull(diaryChanges.decision)));
	await tx.insert(diaryChanges).values({
		id: randomUUID(),
		eventId: event.id,
		...{ kind, after, words },
		before: whenOf(event),
		sentBy: name,
		submissionId: by?.id ?? null,
		sentAt: now,
	});
	await tellColleagues(tx, {
		...{ event, actor, now },
		kind: "diary-asked",
		to: [event.createdBy, alsoTo],
		write: ({ diary: { mail } }) => ({
			subject: mail.subjects.asked[kind](event.title),
			lines: [mail.asked[kind](name, event.title)],
		}),
	});
}
