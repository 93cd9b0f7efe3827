import { and, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";

/** The staff member behind a session, or null when the session is unknown, revoked or over, or the account suspended. */
export async function readStaffOfSession(sessionId: string): Promise<Staff | null> {
	const [row] = await reader()
		.select({
			userId: users.id,
			personId: users.personId,
			role: users.role,
			name: users.name,
			email: users.email,
			locale: users.locale,
		})
		.from(sessions)
		.innerJoin(users, eq(users.id, sessions.userId))
		.where(
			and(
				eq(sessions.id, sessionId),
				isNull(sessions.revokedAt),
				gt(sessions.expiresAt, sql`now()`),
				isNull(users.suspendedAt),
			),
		);
	return row ? { kind: "staff", sessionId, ...row } : null;
}

/** One's own live sessions, newest first; `isThis` marks the one that asks. */
export async function listSessions(actor: Staff) {
	const rows = await reader()
		.select({
			id: sessions.id,
			userAgent: sessions.userAgent,
			address: sessions.address,
			createdAt: sessions.createdAt,
			expiresAt: sessions.expiresAt,
		})
		.from(sessions)
		.where(
			and(eq(sessions.userId, actor.userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`)),
		)
		.orderBy(desc(sessions.createdAt));
	return rows.map((session) => ({ ...session, isThis: session.id === actor.sessionId }));
}

/** Whether one wants to be told by mail of being named in a note. */
export async function wantsMentionMail(actor: Staff): Promise<boolean> {
	const [row] = await reader()
		.select({ mails: users.mailsMentions })
		.from(users)
		.where(eq(users.id, actor.userId));
	return row?.mails ?? false;
}

/** How many staff accounts there are; for the start, which tells how to make the first. */
export async function countStaff(): Promise<number> {
	const [row] = await reader().select({ staff: count() }).from(users);
	return row?.staff ?? 0;
}
