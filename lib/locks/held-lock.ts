import { and, eq, isNull, notExists, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { articleLocks } from "@/db/schema/article-locks";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { refuse } from "@/lib/write/outcome";
import { holds } from "./rules";

export type HeldLock = { userId: string; name: string; takenAt: Date; activeAt: Date };

/** The lock that holds on a story at `now`, or null: lapsed locks and those of people who signed out are none. */
export async function heldLock(
	db: Pick<Reader, "select">,
	articleId: string,
	now: Date,
): Promise<HeldLock | null> {
	const over = db
		.select({ one: sql`1` })
		.from(sessions)
		.where(
			and(
				eq(sessions.id, articleLocks.sessionId),
				or(sql`${sessions.revokedAt} is not null`, sql`${sessions.expiresAt} <= now()`),
			),
		);
	const [lock] = await db
		.select({
			userId: articleLocks.userId,
			name: users.name,
			takenAt: articleLocks.takenAt,
			activeAt: articleLocks.activeAt,
		})
		.from(articleLocks)
		.innerJoin(users, eq(users.id, articleLocks.userId))
		.where(and(eq(articleLocks.articleId, articleId), isNull(users.suspendedAt), notExists(over)));
	return lock && holds(lock, now) ? lock : null;
}

/** The refusal of a write to a story that somebody else has locked (`by`, and `since` as ISO, UTC), or null. */
export async function whyLocked(
	db: Pick<Reader, "select">,
	{ articleId, actor, now }: { articleId: string; actor: Actor; now: Date },
) {
	if (actor.kind === "system") return null;
	const lock = await heldLock(db, articleId, now);
	if (lock === null || (actor.kind === "staff" && lock.userId === actor.userId)) return null;
	return refuse({ code: "locked", values: { by: lock.name, since: lock.takenAt.toISOString() } });
}
