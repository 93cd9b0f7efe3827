import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { commenters, comments } from "@/db/schema/comments";
import { publications } from "@/db/schema/publications";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { waitingState } from "./rules";
import { readConfirmToken } from "./seals";

/** The mail's link says that the comment is its reader's: from now on moderators see it. Works once. */
export const confirmComment = command({
	permission: "comment.write",
	input: z.object({ token: z.string("link-wrong").max(300, "link-wrong") }),
	find: findNothing,
	run: async ({ tx, input: { token }, now, record }) => {
		const read = readConfirmToken(token, now);
		if (read === "link-expired") return refuse({ code: "link-expired" });
		if (read === "link-wrong") return refuse({ code: "link-wrong" });
		const [comment] = await tx.select().from(comments).where(eq(comments.id, read.commentId)).for("update");
		if (!comment?.commenterId) return refuse({ code: "link-expired" });
		if (comment.state !== "unconfirmed") return refuse({ code: "already-confirmed" });
		const [commenter] = await tx
			.update(commenters)
			.set({ confirmedAt: sql`coalesce(${commenters.confirmedAt}, ${now.toISOString()}::timestamptz)` })
			.where(eq(commenters.id, comment.commenterId))
			.returning();
		if (!commenter || commenter.blockedAt) return refuse({ code: "commenter-blocked" });
		const state = waitingState(comment.signals);
		await tx.update(comments).set({ state }).where(eq(comments.id, comment.id));
		const [place] = await tx
			.select({ number: publications.number })
			.from(publications)
			.where(eq(publications.articleId, comment.articleId));
		await record("comment.confirmed", comment.id, { state });
		return done({ article: place?.number ?? null, commenterId: commenter.id });
	},
});
