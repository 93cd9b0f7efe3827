import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type DiaryEvent, diaryEvents } from "@/db/schema/diary";

/** An event of the diary, locked; null when there is none. */
export async function lockEvent(tx: Transaction, eventId: string): Promise<DiaryEvent | null> {
	const [event] = await tx.select().from(diaryEvents).where(eq(diaryEvents.id, eventId)).for("update");
	return event ?? null;
}

/** The event that came from an invitation, locked; null when it is in no diary. */
export async function lockEventOf(tx: Transaction, submissionId: string): Promise<DiaryEvent | null> {
	const [event] = await tx
		.select()
		.from(diaryEvents)
		.where(eq(diaryEvents.submissionId, submissionId))
		.for("update");
	return event ?? null;
}

/** Who is to cover an event. */
export function assignedTo({
	reporterId,
	photographerId,
}: Pick<DiaryEvent, "reporterId" | "photographerId">): string[] {
	return [...new Set([reporterId, photographerId].filter((id) => id !== null))];
}
