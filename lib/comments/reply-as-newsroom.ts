import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { comments } from "@/db/schema/comments";
import { publicationBylines } from "@/db/schema/publications";
import { type Actor, actorName } from "@/lib/access/actor";
import { line } from "@/lib/text/fields";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { commentId, commentText } from "./input";
import { whyNotDecidable } from "./rules";
import { recount } from "./story-of-comments";

/** The newsroom answers a published comment, under the name of whoever does: 記者 when the story is theirs, else 編輯. */
export const replyAsNewsroom = command({
	permission: "comment.moderate",
	input: z.object({
		commentId,
		text: commentText,
		/** Whose reply it is; heard from the system alone, for the demo. */
		reporter: line({ max: 40 }).optional(),
	}),
	find: findHouse,
	run: async ({ tx, actor, input, now, record, changed }) => {
		const [comment] = await tx.select().from(comments).where(eq(comments.id, input.commentId)).for("update");
		if (!comment) return refuse({ code: "not-found" });
		const refusal = whyNotDecidable("reply", comment.state);
		if (refusal) return refuse({ code: refusal });
		const isReporter = actor.kind === "system" || (await signed(tx, comment.articleId, actor));
		const id = randomUUID();
		const [made] = await tx
			.insert(comments)
			.values({
				id,
				articleId: comment.articleId,
				parentId: comment.parentId ?? comment.id,
				userId: actor.kind === "staff" ? actor.userId : null,
				newsroomLabel: isReporter ? "記者" : "編輯",
				name: (actor.kind === "system" && input.reporter) || actorName(actor),
				text: input.text,
				state: "approved",
				signals: [],
				createdAt: now,
				publishedAt: now,
				decidedAt: now,
				decidedBy: actorName(actor),
			})
			.returning({ number: comments.number });
		changed(...(await recount(tx, comment.articleId)));
		await record("comment.answered", id, { comment: comment.number });
		return done({ number: made?.number ?? 0 });
	},
});

async function signed(tx: Transaction, articleId: string, actor: Actor): Promise<boolean> {
	if (actor.kind !== "staff" || actor.personId === null) return false;
	const bylines = await tx
		.select({ role: publicationBylines.role })
		.from(publicationBylines)
		.where(and(eq(publicationBylines.articleId, articleId), eq(publicationBylines.personId, actor.personId)));
	return bylines.some(({ role }) => role !== "editor");
}
