import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { commentClosings, commentCounts, comments } from "@/db/schema/comments";
import { publications } from "@/db/schema/publications";
import { settings } from "@/db/schema/settings";
import { tagsOfPublication } from "@/lib/articles/tags-of-publication";
import { commentsTag, type Tag } from "@/lib/front/tags";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { commentSettingsShape, defaultCommentSettings } from "@/lib/settings/settings";
import { type Closing, whyClosed } from "./rules";

/** The published story of a number, with why it takes no comments; null while readers have no such story. */
export async function findStory(
	tx: Transaction,
	number: number,
	now: Date,
): Promise<{ articleId: string; number: number; title: string; closed: Closing | null } | null> {
	const [story] = await tx
		.select({
			articleId: publications.articleId,
			publishAt: publications.publishAt,
			claim: publications.claim,
			reason: commentClosings.reason,
			closedAt: commentClosings.closedAt,
		})
		.from(publications)
		.leftJoin(commentClosings, eq(commentClosings.articleId, publications.articleId))
		.where(and(eq(publications.number, number), lte(publications.publishAt, sql`now()`)));
	if (!story) return null;
	const { articleId, publishAt, claim, reason, closedAt } = story;
	const [row] = await tx.select().from(settings).where(eq(settings.key, "comments"));
	const house = commentSettingsShape.safeParse(row?.value).data ?? defaultCommentSettings;
	const closing = reason !== null && closedAt !== null ? { reason, closedAt } : null;
	const title = withoutBreakMarks(claim);
	return { articleId, number, title, closed: whyClosed({ publishAt, closing }, house, now) };
}

/**
 * Counts anew what readers see under a story and gives what shows it: the story, and every list it stands in. The row of
 * the count is locked first, so that of two moderators the later counts what the earlier did.
 */
export async function recount(tx: Transaction, articleId: string): Promise<Tag[]> {
	await tx.insert(commentCounts).values({ articleId, approved: 0 }).onConflictDoNothing();
	await tx.select().from(commentCounts).where(eq(commentCounts.articleId, articleId)).for("update");
	const parents = alias(comments, "parents");
	const [row] = await tx
		.select({ approved: sql<number>`count(*)::int` })
		.from(comments)
		.leftJoin(parents, eq(parents.id, comments.parentId))
		.where(
			and(
				eq(comments.articleId, articleId),
				eq(comments.state, "approved"),
				or(isNull(comments.parentId), inArray(parents.state, ["approved", "removed"])),
			),
		);
	await tx
		.update(commentCounts)
		.set({ approved: row?.approved ?? 0 })
		.where(eq(commentCounts.articleId, articleId));
	const [place] = await tx
		.select({ number: publications.number })
		.from(publications)
		.where(eq(publications.articleId, articleId));
	return place ? [commentsTag(place.number), ...(await tagsOfPublication(tx, articleId))] : [];
}
