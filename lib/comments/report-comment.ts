import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { commentReports, comments } from "@/db/schema/comments";
import { networkDigest } from "@/lib/access/seal";
import { dayOf } from "@/lib/time/hong-kong";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { report } from "./input";
import { countReport } from "./limits";
import { findStory } from "./story-of-comments";

/**
 * A reader's word that a comment breaks the rules: one count for each network and day. Enough of them bring it before a
 * moderator; none hides it.
 */
export const reportComment = command({
	permission: "comment.write",
	input: report,
	find: findNothing,
	run: async ({ tx, input, now, record }) => {
		const story = await findStory(tx, input.article, now);
		const [comment] = story
			? await tx
					.select({ id: comments.id })
					.from(comments)
					.where(
						and(
							eq(comments.number, input.comment),
							eq(comments.articleId, story.articleId),
							eq(comments.state, "approved"),
						),
					)
					.for("update")
			: [];
		if (!comment) return refuse({ code: "reply-gone" });
		const network = networkDigest(input.address) ?? "unknown";
		if (!(await countReport(network))) return refuse({ code: "too-many-comments" });
		const counted = await tx
			.insert(commentReports)
			.values({
				id: randomUUID(),
				commentId: comment.id,
				reason: input.reason,
				network,
				reportedOn: dayOf(now),
			})
			.onConflictDoNothing()
			.returning({ id: commentReports.id });
		if (counted.length > 0) {
			await tx
				.update(comments)
				.set({ reports: sql`${comments.reports} + 1` })
				.where(eq(comments.id, comment.id));
			await record("comment.reported", comment.id, { reason: input.reason });
		}
		return done({ isCounted: counted.length > 0 });
	},
});
