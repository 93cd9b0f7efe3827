import { and, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { secondSteps } from "@/db/schema/factors";
import { sessions } from "@/db/schema/sessions";

/** Ends every session of an account and every sign-in under way, at once, but for the session `except`. Gives how many there were. */
export async function endSessions(
	tx: Transaction,
	{ userId, now, except }: { userId: string; now: Date; except?: string },
): Promise<number> {
	await tx.delete(secondSteps).where(eq(secondSteps.userId, userId));
	const ended = await tx
		.update(sessions)
		.set({ revokedAt: now })
		.where(
			and(
				eq(sessions.userId, userId),
				isNull(sessions.revokedAt),
				...(except === undefined ? [] : [ne(sessions.id, except)]),
			),
		)
		.returning({ id: sessions.id });
	return ended.length;
}
