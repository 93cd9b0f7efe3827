import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/sessions";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/** Ends one of one's own sessions, at once and on every page. */
export const revokeSession = command({
	permission: "session.revoke",
	input: z.object({ sessionId: z.uuid("invalid") }),
	find: async (tx, { sessionId }) => {
		const [session] = await tx
			.select({ id: sessions.id, userId: sessions.userId })
			.from(sessions)
			.where(eq(sessions.id, sessionId));
		return session ?? null;
	},
	run: async ({ tx, subject, now, record }) => {
		await tx
			.update(sessions)
			.set({ revokedAt: now })
			.where(and(eq(sessions.id, subject.id), isNull(sessions.revokedAt)));
		await record("session.revoked", subject.userId, { sessionId: subject.id });
		return done({});
	},
});

/** Signs out everywhere: ends every session of one's account, this one too. */
export const revokeAllSessions = command({
	permission: "account.change",
	input: z.object({}),
	find: async (_tx, _input, actor) => (actor.kind === "staff" ? { id: actor.userId } : null),
	run: async ({ tx, subject, now, record }) => {
		const ended = await tx
			.update(sessions)
			.set({ revokedAt: now })
			.where(and(eq(sessions.userId, subject.id), isNull(sessions.revokedAt)))
			.returning({ id: sessions.id });
		await record("session.revoked", subject.id, { all: ended.length });
		return done({ ended: ended.length });
	},
});
