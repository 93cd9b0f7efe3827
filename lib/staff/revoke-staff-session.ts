import { eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/sessions";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/** Ends a session of anybody on the staff, at once. */
export const revokeStaffSession = command({
	permission: "staff.change",
	input: z.object({ sessionId: z.uuid("invalid") }),
	find: async (tx, { sessionId }) => {
		const [session] = await tx
			.select({ id: sessions.userId, revokedAt: sessions.revokedAt })
			.from(sessions)
			.where(eq(sessions.id, sessionId))
			.for("update");
		return session ?? null;
	},
	run: async ({ tx, input: { sessionId }, subject, now, record }) => {
		if (subject.revokedAt === null) {
			await tx.update(sessions).set({ revokedAt: now }).where(eq(sessions.id, sessionId));
			await record("session.revoked", subject.id, { sessionId });
		}
		return done({ userId: subject.id });
	},
});
