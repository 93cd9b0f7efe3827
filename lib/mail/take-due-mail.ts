import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { mails } from "@/db/schema/mails";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { LEASE_SECONDS } from "./rules";

/** Takes one due mail to send, so that no other worker has it for the length of the lease; null when none is due. */
export const takeDueMail = command({
	permission: "mail.send",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now }) => {
		const [mail] = await tx
			.select()
			.from(mails)
			.where(and(isNull(mails.sentAt), isNull(mails.parkedAt), lte(mails.nextTryAt, now)))
			.orderBy(asc(mails.nextTryAt))
			.limit(1)
			.for("update", { skipLocked: true });
		if (!mail) return done(null);
		await tx
			.update(mails)
			.set({
				attempts: sql`${mails.attempts} + 1`,
				nextTryAt: new Date(now.getTime() + LEASE_SECONDS * 1000),
			})
			.where(eq(mails.id, mail.id));
		return done({ ...mail, attempts: mail.attempts + 1 });
	},
});
