import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Comment, comments } from "@/db/schema/comments";
import type { Tag } from "@/lib/front/tags";
import { type Deed, whyNotDecidable } from "./rules";
import { recount } from "./story-of-comments";

/** What a moderator's deed came to, comment by comment, by their public numbers. */
export type Decided = { deed: Deed; done: number[]; left: { number: number; code: string }[] };

/**
 * Does a deed to each of some comments that is in a state for it; the others are left and told with the reason. Locked in one
 * order, so that two moderators never wait for each other in a ring.
 */
export async function decide(
	tx: Transaction,
	{
		ids,
		deed,
		change,
	}: { ids: string[]; deed: Deed; change: (comment: Comment) => Partial<typeof comments.$inferInsert> },
): Promise<{ decided: Decided; touched: Comment[]; tags: Tag[] }> {
	const rows = await tx
		.select()
		.from(comments)
		.where(inArray(comments.id, ids))
		.orderBy(comments.id)
		.for("update");
	const decided: Decided = { deed, done: [], left: [] };
	const touched: Comment[] = [];
	for (const comment of rows) {
		const code = whyNotDecidable(deed, comment.state);
		if (code) {
			decided.left.push({ number: comment.number, code });
			continue;
		}
		await tx.update(comments).set(change(comment)).where(sql`${comments.id} = ${comment.id}`);
		decided.done.push(comment.number);
		touched.push(comment);
	}
	const tags: Tag[] = [];
	for (const articleId of new Set(touched.map((comment) => comment.articleId)))
		tags.push(...(await recount(tx, articleId)));
	return { decided, touched, tags };
}
