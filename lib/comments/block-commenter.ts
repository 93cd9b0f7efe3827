import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { commenters, comments } from "@/db/schema/comments";
import { actorName } from "@/lib/access/actor";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { commentId } from "./input";

/** Takes no more comments from the writer of this one; what of theirs still waits is not published. What stands, stands. */
export const blockCommenter = command({
	permission: "comment.moderate",
	input: z.object({ commentId }),
	find: findHouse,
	run: async ({ tx, actor, input, now, record }) => {
		const [comment] = await tx.select().from(comments).where(eq(comments.id, input.commentId));
		if (!comment?.commenterId) return refuse({ code: "not-found" });
		await tx.update(commenters).set({ blockedAt: now }).where(eq(commenters.id, comment.commenterId));
		await tx
			.update(comments)
			.set({ state: "rejected", rejectReason: "blocked", decidedAt: now, decidedBy: actorName(actor) })
			.where(
				and(
					eq(comments.commenterId, comment.commenterId),
					inArray(comments.state, ["unconfirmed", "pending", "suspect"]),
				),
			);
		await record("commenter.blocked", comment.commenterId, { comment: comment.number });
		return done({ number: comment.number });
	},
});
