import { desc, eq, sql } from "drizzle-orm";
import { prepared, reader } from "@/db/client";
import { publicComments } from "@/db/views/public-comments";
import type { PublishedStory } from "@/lib/articles/public-queries";
import { dependsOn, holdsUntil } from "@/lib/front/reading";
import { commentsTag } from "@/lib/front/tags";
import { readSettings } from "@/lib/settings/public-queries";
import { type Closing, closesAt, whyClosed } from "./rules";
import { formStamp } from "./seals";

export type PublicComment = typeof publicComments.$inferSelect;
type Discussed = Pick<PublishedStory, "number" | "publishAt" | "comments" | "commentClosing">;
export type Thread = PublicComment & { replies: PublicComment[] };

/** The newest that a page shows; nobody reads further in one sitting. */
const NEWEST = 500;
/** The form's stamp is made anew at least as often. */
const WEEK = 7 * 86_400_000;

/** What stands under a published story: comments, the newest first, each with its replies in order; why it is closed, and the stamp of its form. */
export async function readComments(
	{ number, publishAt, comments, commentClosing }: Discussed,
	now: Date,
): Promise<{ threads: Thread[]; closed: Closing | null; stamp: string }> {
	dependsOn(commentsTag(number));
	const [rows, { comments: house }] = await Promise.all([
		comments === 0 ? [] : commentsOf().execute({ number }),
		readSettings(),
	]);
	const closing = commentClosing && {
		reason: commentClosing.reason,
		closedAt: new Date(commentClosing.closedAt),
	};
	const closed = whyClosed({ publishAt, closing }, house, now);
	if (!closed) {
		const end = closesAt(publishAt, house.closeAfterDays).getTime();
		holdsUntil(new Date(Math.min(end, now.getTime() + WEEK)));
	}
	return { threads: threadsOf(rows), closed, stamp: formStamp(number, now) };
}

const commentsOf = prepared((db) =>
	db
		.select()
		.from(publicComments)
		.where(eq(publicComments.article, sql.placeholder("number")))
		.orderBy(desc(publicComments.publishedAt), desc(publicComments.number))
		.limit(NEWEST)
		.prepare("comments_of"),
);

/** One comment that is answered or reported; null when readers cannot see it. */
export async function readComment(article: number, comment: number): Promise<PublicComment | null> {
	const [row] = await reader().select().from(publicComments).where(eq(publicComments.number, comment));
	return row && row.article === article && !row.isRemoved ? row : null;
}

function threadsOf(rows: readonly PublicComment[]): Thread[] {
	const replies = new Map<number | null, PublicComment[]>();
	for (const row of rows) replies.set(row.parent, [...(replies.get(row.parent) ?? []), row]);
	return (replies.get(null) ?? []).map((comment) => ({
		...comment,
		replies: (replies.get(comment.number) ?? []).toReversed(),
	}));
}
