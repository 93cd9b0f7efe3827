import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Article, articleBylines, articles } from "@/db/schema/articles";
import { users } from "@/db/schema/users";
import type { ArticleSubject } from "@/lib/access/subjects";
import { refuse } from "@/lib/write/outcome";
import { stateNow } from "./state-now";

export type LockedArticle = Article & ArticleSubject;

/**
 * The story, locked until the transaction ends, as the policy wants to see it; null when there is none. Its state is the
 * one at the database's now: a scheduled story whose instant has come is published, and one past its end is withdrawn.
 */
export async function lockArticle(
	tx: Transaction,
	input: { articleId: string },
): Promise<LockedArticle | null> {
	const [article] = await tx.select().from(articles).where(eq(articles.id, input.articleId)).for("update");
	if (!article) return null;
	const [due] = await tx
		.select({
			state: stateNow,
		})
		.from(articles)
		.where(eq(articles.id, article.id));
	const bylines = await tx
		.select({ personId: articleBylines.personId })
		.from(articleBylines)
		.where(eq(articleBylines.articleId, article.id));
	return {
		...article,
		state: due?.state ?? article.state,
		authorIds: bylines.map((byline) => byline.personId),
	};
}

/** The story as it stands, as the policy wants to see it, without keeping anybody waiting; null when there is none. */
export async function seeArticle(tx: Transaction, input: { articleId: string }) {
	const [article] = await tx
		.select({
			id: articles.id,
			number: articles.number,
			headline: articles.headline,
			claim: articles.claim,
			revision: articles.revision,
			createdBy: articles.createdBy,
			stage: articles.stage,
			assignedTo: articles.assignedTo,
			savedAt: articles.savedAt,
			savedBy: articles.savedBy,
			savedByName: users.name,
			state: stateNow,
			authorIds: sql<
				string[]
			>`array(select b.person_id from ${articleBylines} b where b.article_id = ${articles.id})`,
		})
		.from(articles)
		.leftJoin(users, eq(users.id, articles.savedBy))
		.where(eq(articles.id, input.articleId));
	return article ?? null;
}

/**
 * The refusal of a write made against an older revision: tells which one stands now, when it was saved (ISO, UTC) and by whom,
 * and which save of the sender's own had arrived before it.
 */
export async function conflict(
	tx: Transaction,
	article: Pick<Article, "revision" | "savedAt" | "savedBy">,
	known?: string,
) {
	const [saver] =
		article.savedBy === null
			? []
			: await tx.select({ name: users.name }).from(users).where(eq(users.id, article.savedBy));
	return refuse({
		code: "conflict",
		values: {
			revision: article.revision,
			savedAt: article.savedAt.toISOString(),
			savedBy: saver?.name ?? "",
			...(known && { known }),
		},
	});
}
