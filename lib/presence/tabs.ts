import { and, eq, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { presences } from "@/db/schema/presences";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";

/** What a rule wants to know of a tab. */
export const tabColumns = {
	userId: presences.userId,
	name: users.name,
	seenAt: presences.seenAt,
	activeAt: presences.activeAt,
	isEditing: presences.isEditing,
	paragraph: presences.paragraph,
};

/** Whoever signed out is no longer there, whatever the tab's last word was. */
export function isSignedIn(db: Pick<Reader, "select">): SQL | undefined {
	const over = db
		.select({ one: sql`1` })
		.from(sessions)
		.where(
			and(
				eq(sessions.id, presences.sessionId),
				or(sql`${sessions.revokedAt} is not null`, sql`${sessions.expiresAt} <= now()`),
			),
		);
	return and(isNull(users.suspendedAt), notExists(over));
}
