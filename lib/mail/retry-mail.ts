import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { mails } from "@/db/schema/mails";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/** Gives a parked or waiting mail another round of tries, from now on; one that has been erased is no longer there to be sent. */
export const retryMail = command({
	permission: "mail.manage",
	input: z.object({ mailId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ tx, input: { mailId }, now, record }) => {
		const mine = await tx
			.update(mails)
			.set({ parkedAt: null, attempts: 0, nextTryAt: now })
			.where(and(eq(mails.id, mailId), isNull(mails.sentAt), ne(mails.text, "")))
			.returning({ id: mails.id });
		if (mine.length === 0) return refuse({ code: "not-found" });
		await record("mail.retried", mailId);
		return done({ id: mailId });
	},
});
