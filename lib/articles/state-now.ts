import { and, eq, gt, inArray, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
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

/** Stories whose `stateNow` is this one, asked in a form that an index answers. */
export function inState(wanted: ArticleState): SQL | undefined {
	const due = and(eq(articles.state, "scheduled"), lte(articles.publishAt, sql`now()`));
	if (wanted === "published") return and(or(eq(articles.state, "published"), due), notExpired);
	if (wanted === "withdrawn")
		return or(
			eq(articles.state, "withdrawn"),
			and(inArray(articles.state, ["scheduled", "published"]), lte(articles.expiresAt, sql`now()`)),
		);
	return and(
		eq(articles.state, wanted),
		wanted === "scheduled" ? gt(articles.publishAt, sql`now()`) : undefined,
	);
}
