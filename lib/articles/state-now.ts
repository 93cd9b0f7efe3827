import { and, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { type ArticleState, articles } from "@/db/schema/articles";

/**
 * A story's state at the database's now, as readers would name it: one that is scheduled is published once its instant has come,
 * and one that was to stay until an instant is withdrawn after it.
 */
export const stateNow = sql<ArticleState>`case
	when ${articles.state} in ('scheduled', 'published') and ${articles.expiresAt} <= now() then 'withdrawn'
	when ${articles.state} = 'scheduled' and ${articles.publishAt} <= now() then 'published'
	else ${articles.state} end`;

/** Stories that have not come to the end of their time. */
export const notExpired = or(isNull(articles.expiresAt), gt(articles.expiresAt, sql`now()`));

/** Stories that the desk still has to bring to readers: not those whose time with them is over. */
export const isUnseen = and(
	inArray(articles.state, ["draft", "withdrawn"]),
	or(ne(articles.state, "withdrawn"), isNull(articles.expiresAt)),
);
