import { eq } from "drizzle-orm";
import { z } from "zod";
import { comments } from "@/db/schema/comments";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { readRemoveToken } from "./seals";
import { recount } from "./story-of-comments";

/**
 * A reader takes a comment back by the link of the mail: nothing of it stays but, while replies stand under it, the place
 * where it was.
 */
export const removeComment = command({
	permission: "comment.write",
	input: z.object({ token: z.string("link-wrong").max(300, "link-wrong") }),
	find: findNothing,
	run: async ({ tx, input: { token }, record, gone, changed }) => {
		const commentId = readRemoveToken(token);
		if (commentId === null) return refuse({ code: "link-wrong" });
		const [comment] = await tx.select().from(comments).where(eq(comments.id, commentId)).for("update");
		if (!comment || comment.state === "removed") return refuse({ code: "already-removed" });
		const replies = await tx
			.select({ id: comments.id })
			.from(comments)
			.where(eq(comments.parentId, commentId))
			.limit(1);
		if (replies.length === 0) await tx.delete(comments).where(eq(comments.id, commentId));
		else await tx.update(comments).set(nothing).where(eq(comments.id, commentId));
		if (comment.state === "approved") {
			const [own, ...lists] = await recount(tx, comment.articleId);
			if (own) gone(own);
			changed(...lists);
		}
		await record("comment.removed", commentId);
		return done({ number: comment.number });
	},
});

const nothing = {
	state: "removed",
	name: "",
	text: "",
	commenterId: null,
	network: null,
	rejectReason: null,
	signals: [] as string[],
	reports: 0,
} as const;
