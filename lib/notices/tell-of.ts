import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/client";
import { type Notice, notices } from "@/db/schema/notices";
import { type Actor, actorName } from "@/lib/access/actor";

/** Tells colleagues at the desk what somebody did, in the transaction of the deed; never whoever did it, and of one note once. */
export async function tellOf(
	tx: Transaction,
	deed: {
		kind: Notice["kind"];
		articleId: string;
		threadId?: string;
		noteId?: string;
		to: readonly string[];
		actor: Actor;
		now: Date;
	},
): Promise<void> {
	const { kind, articleId, threadId = null, noteId = null, actor, now: at } = deed;
	const others = new Set(deed.to.filter((id) => actor.kind !== "staff" || id !== actor.userId));
	if (others.size === 0) return;
	await tx
		.insert(notices)
		.values(
			[...others].map((userId) => ({
				id: randomUUID(),
				userId,
				kind,
				articleId,
				threadId,
				noteId,
				actorName: actorName(actor),
				at,
			})),
		)
		.onConflictDoNothing();
}
