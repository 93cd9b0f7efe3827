import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/client";
import type { DiaryEvent } from "@/db/schema/diary";
import { type Notice, notices } from "@/db/schema/notices";
import { type Actor, actorName } from "@/lib/access/actor";
import { mailColleague } from "@/lib/staff/mail-colleague";
import type { Words } from "@/lib/words/words";

/** Tells colleagues at the desk and by mail of something about an event, in the transaction of the deed; never whoever did it. */
export async function tellColleagues(
	tx: Transaction,
	{
		event,
		kind,
		to,
		write,
		actor,
		now,
	}: {
		event: Pick<DiaryEvent, "id" | "title">;
		kind: Extract<Notice["kind"], `diary-${string}`>;
		to: readonly (string | null)[];
		/** The subject of the mail, and what stands between the greeting and the event's address. */
		write: (words: Words) => { subject: string; lines: string[] };
		actor: Actor;
		now: Date;
	},
): Promise<void> {
	for (const userId of new Set(to)) {
		if (userId === null || (actor.kind === "staff" && actor.userId === userId)) continue;
		await tx
			.insert(notices)
			.values({ id: randomUUID(), userId, kind, eventId: event.id, actorName: actorName(actor), at: now });
		await mailColleague(tx, {
			recipient: userId,
			kind: "diary",
			path: `/desk/diary/${event.id}`,
			write,
			now,
		});
	}
}
