import { and, isNotNull, lt, ne, or } from "drizzle-orm";
import { z } from "zod";
import { mails } from "@/db/schema/mails";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { keptSince } from "./rules";

/**
 * Erases what old mails said and to whom they went: those that were sent, and those given up. That there was one, under which
 * subject, and how it ended stays. What still waits to be sent is left alone.
 */
export const eraseOldMail = command({
	permission: "mail.send",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record }) => {
		const erased = await tx
			.update(mails)
			.set({ text: "", to: "", lastError: null })
			.where(
				and(
					lt(mails.createdAt, keptSince(now)),
					ne(mails.text, ""),
					or(isNotNull(mails.sentAt), isNotNull(mails.parkedAt)),
				),
			)
			.returning({ id: mails.id });
		if (erased.length > 0) await record("mail.erased", null, { erased: erased.length });
		return done({ erased: erased.length });
	},
});
