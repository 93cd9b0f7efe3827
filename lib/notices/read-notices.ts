import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { notices } from "@/db/schema/notices";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/** Marks one's notices as read: those of one conversation, or all that had come until `until` (what the page showed). */
export const readNotices = command({
	permission: "account.change",
	input: z.object({
		threadIds: z.array(z.uuid("invalid")).max(500, "too-many").optional(),
		until: z.coerce.date("invalid").optional(),
	}),
	find: async (_tx, _input, actor) => (actor.kind === "staff" ? { id: actor.userId } : null),
	run: async ({ tx, subject, input: { threadIds, until }, now }) => {
		const read = await tx
			.update(notices)
			.set({ readAt: now })
			.where(
				and(
					eq(notices.userId, subject.id),
					isNull(notices.readAt),
					threadIds ? inArray(notices.threadId, threadIds) : undefined,
					until ? lte(notices.at, until) : undefined,
				),
			)
			.returning({ id: notices.id });
		return done({ read: read.length });
	},
});
