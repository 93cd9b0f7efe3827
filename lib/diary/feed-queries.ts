import { and, asc, between, eq, isNull, or } from "drizzle-orm";
import { reader } from "@/db/client";
import { diaryEvents, diaryFeeds } from "@/db/schema/diary";
import { users } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";
import { hashOfToken } from "@/lib/access/one-time-token";
import { mayBeSent } from "./assignees";

const DAYS_BACK = 31;
const DAYS_AHEAD = 366;
const AT_MOST = 500;

/** The assignments of whoever the secret belongs to, by their day; null when it is nobody's, or theirs no more. */
export async function readFeed(token: string, now: Date) {
	const [owner] = await reader()
		.select({ id: users.id, name: users.name, role: users.role, locale: users.locale })
		.from(diaryFeeds)
		.innerJoin(users, and(eq(users.id, diaryFeeds.userId), isNull(users.suspendedAt)))
		.where(eq(diaryFeeds.tokenHash, hashOfToken(token)));
	if (!owner || !mayBeSent(owner.role)) return null;
	const days = (many: number) => new Date(now.getTime() + many * 86_400_000);
	const events = await reader()
		.select()
		.from(diaryEvents)
		.where(
			and(
				or(eq(diaryEvents.reporterId, owner.id), eq(diaryEvents.photographerId, owner.id)),
				between(diaryEvents.startsAt, days(-DAYS_BACK), days(DAYS_AHEAD)),
			),
		)
		.orderBy(asc(diaryEvents.startsAt), asc(diaryEvents.id))
		.limit(AT_MOST);
	return { owner, events };
}

/** Since when somebody's calendar may fetch their assignments; null when it may not. */
export async function readFeedMade({ userId }: Staff): Promise<Date | null> {
	const [feed] = await reader()
		.select({ madeAt: diaryFeeds.madeAt })
		.from(diaryFeeds)
		.where(eq(diaryFeeds.userId, userId));
	return feed?.madeAt ?? null;
}
