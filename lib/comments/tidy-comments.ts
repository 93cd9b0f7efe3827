import { and, eq, inArray, isNotNull, isNull, lt, notExists, or } from "drizzle-orm";
import { z } from "zod";
import { commenters, commentReports, comments } from "@/db/schema/comments";
import { dayOf } from "@/lib/time/hong-kong";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { confirmDeadline, keptSince } from "./rules";

/**
 * Keeps the word given under the form: what nobody confirmed goes after a day, what was not published and whose network it
 * was after a month, and the address of whoever has no comment left.
 */
export const tidyComments = command({
	permission: "comment.tidy",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record }) => {
		const old = keptSince(now);
		const waste = or(
			and(eq(comments.state, "unconfirmed"), lt(comments.createdAt, confirmDeadline(now))),
			and(eq(comments.state, "rejected"), lt(comments.decidedAt, old)),
		);
		const taken = await tx
			.select({ id: comments.id })
			.from(comments)
			.where(waste)
			.for("update", { skipLocked: true });
		const ids = taken.map(({ id }) => id);
		if (ids.length > 0) {
			// Replies that stood under a rejected comment were hidden with it.
			await tx.delete(comments).where(inArray(comments.parentId, ids));
			await tx.delete(comments).where(inArray(comments.id, ids));
			await record("comment.tidied", null, { deleted: ids.length });
		}
		await tx
			.update(comments)
			.set({ network: null })
			.where(and(isNotNull(comments.network), lt(comments.createdAt, old)));
		await tx.delete(commentReports).where(lt(commentReports.reportedOn, dayOf(old)));
		await tx
			.delete(commenters)
			.where(
				and(
					isNull(commenters.blockedAt),
					lt(commenters.createdAt, confirmDeadline(now)),
					notExists(
						tx.select({ id: comments.id }).from(comments).where(eq(comments.commenterId, commenters.id)),
					),
				),
			);
		return done({ deleted: ids.length });
	},
});
