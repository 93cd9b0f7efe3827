import { and, eq, inArray, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import { type Reader, reader } from "@/db/client";
import { articleLocks } from "@/db/schema/article-locks";
import { articles } from "@/db/schema/articles";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { visibleTo } from "@/lib/articles/scope";
import { refuse } from "@/lib/write/outcome";
import { holds } from "./rules";

type Db = Pick<Reader, "select">;
export type HeldLock = { userId: string; name: string; takenAt: Date; activeAt: Date };

/** The lock that holds on a story at `now`, or null: lapsed locks and those of people who signed out are none. */
export async function heldLock(db: Db, articleId: string, now: Date): Promise<HeldLock | null> {
	const [lock] = await locksIn(db, eq(articleLocks.articleId, articleId));
	return lock && holds(lock, now) ? lock : null;
}

/** Who has locked these stories, by the story's identity; nothing of stories that the actor may not see. */
export async function listLocks(
	actor: Actor,
	articleIds: readonly string[],
	now: Date,
): Promise<Map<string, string>> {
	const locks = await locksIn(
		reader(),
		and(inArray(articleLocks.articleId, [...articleIds]), visibleTo(actor)),
	);
	return new Map(locks.filter((lock) => holds(lock, now)).map(({ articleId, name }) => [articleId, name]));
}

/** The refusal of a write to a story that somebody else has locked (`by`, and `since` as ISO, UTC), or null. */
export async function whyLocked(
	db: Db,
	{ articleId, actor, now }: { articleId: string; actor: Actor; now: Date },
) {
	// The house's own machinery never writes a story's text; imports and the demo begin stories.
	if (actor.kind === "system") return null;
	const lock = await heldLock(db, articleId, now);
	if (lock === null || (actor.kind === "staff" && lock.userId === actor.userId)) return null;
	return refuse({ code: "locked", values: { by: lock.name, since: lock.takenAt.toISOString() } });
}

function locksIn(db: Db, where: SQL | undefined) {
	const over = db
		.select({ one: sql`1` })
		.from(sessions)
		.where(
			and(
				eq(sessions.id, articleLocks.sessionId),
				or(sql`${sessions.revokedAt} is not null`, sql`${sessions.expiresAt} <= now()`),
			),
		);
	return db
		.select({
			articleId: articleLocks.articleId,
			userId: articleLocks.userId,
			name: users.name,
			takenAt: articleLocks.takenAt,
			activeAt: articleLocks.activeAt,
		})
		.from(articleLocks)
		.innerJoin(users, eq(users.id, articleLocks.userId))
		.innerJoin(articles, eq(articles.id, articleLocks.articleId))
		.where(and(where, isNull(users.suspendedAt), notExists(over)));
}
