import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { invitations } from "@/db/schema/mailed-links";
import type { Actor } from "@/lib/access/actor";
import { hashOfToken } from "@/lib/access/one-time-token";
import { may } from "@/lib/access/policy";

/** Invitations that nobody has accepted or taken back, newest first, for whoever may see the staff; empty for all others. */
export async function listInvitations(actor: Actor) {
	if (!may(actor, "staff.list", "house")) return [];
	return reader()
		.select({
			id: invitations.id,
			email: invitations.email,
			role: invitations.role,
			sentAt: invitations.sentAt,
			expiresAt: invitations.expiresAt,
		})
		.from(invitations)
		.where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
		.orderBy(desc(invitations.createdAt), desc(invitations.id));
}

/** To what the bearer of a link is invited; null when it works no longer. */
export async function readInvitation(token: string) {
	const [invitation] = await reader()
		.select({ email: invitations.email, role: invitations.role, locale: invitations.locale })
		.from(invitations)
		.where(
			and(
				eq(invitations.tokenHash, hashOfToken(token)),
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt),
				gt(invitations.expiresAt, sql`now()`),
			),
		);
	return invitation ?? null;
}
