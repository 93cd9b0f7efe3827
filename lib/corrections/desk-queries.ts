import { and, desc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { corrections } from "@/db/schema/corrections";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { visibleTo } from "@/lib/articles/scope";
import { isUuid } from "@/lib/text/uuid";

/** What readers were told about one story and by whom, newest first; empty for a story the actor may not see. */
export async function listCorrections(actor: Actor, articleId: string) {
	if (!isUuid(articleId)) return [];
	const { id, kind, whatWas, whatIs, note, publishedAt } = corrections;
	return reader()
		.select({ id, kind, whatWas, whatIs, note, publishedAt, publishedBy: users.name })
		.from(corrections)
		.innerJoin(articles, eq(articles.id, corrections.articleId))
		.leftJoin(users, eq(users.id, corrections.publishedBy))
		.where(and(eq(corrections.articleId, articleId), visibleTo(actor)))
		.orderBy(desc(publishedAt), desc(corrections.number));
}
