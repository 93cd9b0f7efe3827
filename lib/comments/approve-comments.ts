import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Comment, commenters } from "@/db/schema/comments";
import { publications } from "@/db/schema/publications";
import { actorName } from "@/lib/access/actor";
import { storyPath } from "@/lib/articles/address";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { decide } from "./decide";
import { chosenComments } from "./input";
import { mailPublished } from "./mails";

/** Puts comments before readers, one or many; each that cannot be is told for itself. Their writers get a mail. */
export const approveComments = command({
	permission: "comment.moderate",
	input: chosenComments,
	find: findHouse,
	run: async ({ tx, actor, input: { ids }, now, record, changed }) => {
		const { decided, touched, tags } = await decide(tx, {
			ids,
			deed: "approve",
			change: ({ publishedAt }) => ({
				state: "approved",
				rejectReason: null,
				publishedAt: publishedAt ?? now,
				decidedAt: now,
				decidedBy: actorName(actor),
				reports: 0,
			}),
		});
		for (const comment of touched) {
			await record("comment.approved", comment.id);
			// Only the first time, and never for the demo's invented readers.
			if (comment.publishedAt === null)
				await tellWriter(tx, comment, { now, isMailed: actor.kind === "staff" });
		}
		changed(...tags);
		return done(decided);
	},
});

async function tellWriter(
	tx: Transaction,
	{ id, number, name, commenterId, articleId }: Comment,
	{ now, isMailed }: { now: Date; isMailed: boolean },
): Promise<void> {
	if (commenterId === null) return;
	const [commenter] = await tx
		.update(commenters)
		.set({ approvedCount: sql`${commenters.approvedCount} + 1` })
		.where(eq(commenters.id, commenterId))
		.returning();
	const [story] = await tx
		.select({ number: publications.number, tail: publications.tail, claim: publications.claim })
		.from(publications)
		.where(eq(publications.articleId, articleId));
	if (!commenter || !story || !isMailed) return;
	const path = `${storyPath(story)}#comment-${number}`;
	const title = withoutBreakMarks(story.claim);
	await mailPublished(tx, { commentId: id, to: commenter.email, name, title, path, now });
}
