import { eq } from "drizzle-orm";
import { z } from "zod";
import { commenters, comments } from "@/db/schema/comments";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { commentId } from "./input";

/** Takes comments again from the writer of this one. */
export const unblockCommenter = command({
	permission: "comment.moderate",
	input: z.object({ commentId }),
	find: findHouse,
	run: async ({ tx, input, record }) => {
		const [comment] = await tx.select().from(comments).where(eq(comments.id, input.commentId));
		if (!comment?.commenterId) return refuse({ code: "not-found" });
		await tx.update(commenters).set({ blockedAt: null }).where(eq(commenters.id, comment.commenterId));
		await record("commenter.unblocked", comment.commenterId, { comment: comment.number });
		return done({ number: comment.number });
	},
});
