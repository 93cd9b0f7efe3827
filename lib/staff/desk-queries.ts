import { and, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { passwordResets } from "@/db/schema/mailed-links";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";
import { hashOfToken } from "@/lib/access/one-time-token";
import { hasPasskey, hasPassword, hasTotp, secondFactorRuleRow } from "./factor-columns";
import type { MailKind } from "./mail-kinds";
import { mustHaveFactor, ruleOf } from "./second-factor-rule";

/** With what an account can prove itself. */
export type Ways = { password: boolean; passkey: boolean; totp: boolean };

/** Who holds a session. `mustEnrol`: they lack the second factor that their role needs, and nothing of the desk is open to them. */
export type SessionHolder = { staff: Staff; ways: Ways; mustEnrol: boolean };

/** The staff member behind a session, or null when the session is unknown, revoked or over, or the account suspended. */
export async function readSessionHolder(sessionId: string): Promise<SessionHolder | null> {
	const [row] = await reader()
		.select({
			staff: {
				userId: users.id,
				personId: users.personId,
				role: users.role,
				name: users.name,
				email: users.email,
				locale: users.locale,
				provedAt: sessions.provedAt,
			},
			ways: { password: hasPassword, passkey: hasPasskey, totp: hasTotp },
			rule: secondFactorRuleRow,
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
	if (!row) return null;
	const { staff, ways, rule } = row;
	const mustEnrol = !ways.passkey && !ways.totp && mustHaveFactor(staff.role, ruleOf(rule));
	return { staff: { kind: "staff", sessionId, ...staff }, ways, mustEnrol };
}

/** The same for all but enrolling: null also for whoever must enrol first. */
export async function readStaffOfSession(sessionId: string): Promise<Staff | null> {
	const holder = await readSessionHolder(sessionId);
	return holder && !holder.mustEnrol ? holder.staff : null;
}

/** One's own live sessions, newest first; `isThis` marks the one that asks. */
export async function listSessions(actor: Staff) {
	return (await liveSessionsOf(actor.userId)).map((session) => ({
		...session,
		isThis: session.id === actor.sessionId,
	}));
}

/** The live sessions of an account, newest first. Where each is, is not told: an address is a place. */
export async function liveSessionsOf(userId: string) {
	return reader()
		.select({
			id: sessions.id,
			userAgent: sessions.userAgent,
			createdAt: sessions.createdAt,
			expiresAt: sessions.expiresAt,
		})
		.from(sessions)
		.where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`)))
		.orderBy(desc(sessions.createdAt));
}

/** Whether the link of a mail can still set a password. */
export async function isResetOpen(token: string): Promise<boolean> {
	const open = and(
		eq(passwordResets.tokenHash, hashOfToken(token)),
		isNull(passwordResets.usedAt),
		gt(passwordResets.expiresAt, sql`now()`),
	);
	return (await reader().$count(passwordResets, open)) > 0;
}

/** Whether one wants to be told by mail of being named in a note. */
export async function wantsMentionMail(actor: Staff): Promise<boolean> {
	const [row] = await reader()
		.select({ mails: users.mailsMentions })
		.from(users)
		.where(eq(users.id, actor.userId));
	return row?.mails ?? false;
}

/** The mails about their work that somebody does without. */
export async function listUnwantedMails(actor: Staff): Promise<MailKind[]> {
	const [row] = await reader()
		.select({ unwanted: users.unwantedMails })
		.from(users)
		.where(eq(users.id, actor.userId));
	return row?.unwanted ?? [];
}

/** How many staff accounts there are; for the start, which tells how to make the first. */
export async function countStaff(): Promise<number> {
	const [row] = await reader().select({ staff: count() }).from(users);
	return row?.staff ?? 0;
}
