import { and, count, desc, eq, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { diaryEvents } from "@/db/schema/diary";
import { notices } from "@/db/schema/notices";
import type { Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { visibleTo } from "@/lib/articles/scope";

const NEWEST = 100;

/** What one was told of, newest first; of stories that one may no longer see, nothing. */
export async function listNotices(actor: Staff) {
	return reader()
		.select({
			id: notices.id,
			kind: notices.kind,
			actorName: notices.actorName,
			articleId: notices.articleId,
			threadId: notices.threadId,
			claim: articles.claim,
			eventId: notices.eventId,
			event: diaryEvents.title,
			at: notices.at,
			readAt: notices.readAt,
		})
		.from(notices)
		.leftJoin(articles, eq(articles.id, notices.articleId))
		.leftJoin(diaryEvents, eq(diaryEvents.id, notices.eventId))
		.where(and(eq(notices.userId, actor.userId), mayKnowOf(actor)))
		.orderBy(desc(notices.at), desc(notices.id))
		.limit(NEWEST);
}

/** How many of them are new. */
export async function countUnread(actor: Staff): Promise<number> {
	const [row] = await reader()
		.select({ unread: count() })
		.from(notices)
		.leftJoin(articles, eq(articles.id, notices.articleId))
		.where(and(eq(notices.userId, actor.userId), isNull(notices.readAt), mayKnowOf(actor)));
	return row?.unread ?? 0;
}

/** What is about a story that one may see, or about the diary, which one was asked to cover something by. */
function mayKnowOf(actor: Staff): SQL | undefined {
	const ofDiary = may(actor, "diary.view", "house") ? isNotNull(notices.eventId) : undefined;
	return or(and(isNotNull(notices.articleId), visibleTo(actor)), ofDiary);
}
