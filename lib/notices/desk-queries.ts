import { and, count, desc, eq, isNull } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { notices } from "@/db/schema/notices";
import type { Staff } from "@/lib/access/actor";
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
			at: notices.at,
			readAt: notices.readAt,
		})
		.from(notices)
		.innerJoin(articles, eq(articles.id, notices.articleId))
		.where(and(eq(notices.userId, actor.userId), visibleTo(actor)))
		.orderBy(desc(notices.at), desc(notices.id))
		.limit(NEWEST);
}

/** How many of them are new. */
export async function countUnread(actor: Staff): Promise<number> {
	const [row] = await reader()
		.select({ unread: count() })
		.from(notices)
		.innerJoin(articles, eq(articles.id, notices.articleId))
		.where(and(eq(notices.userId, actor.userId), isNull(notices.readAt), visibleTo(actor)));
	return row?.unread ?? 0;
}
