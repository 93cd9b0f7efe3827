import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { mails } from "@/db/schema/mails";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { nextTry } from "./rules";

/** Writes down how a try to send went: sent, to be tried again after a pause, or parked. */
export const noteMail = command({
	permission: "mail.send",
	input: z.object({
		id: z.uuid("invalid"),
		attempts: z.int("invalid"),
		/** What went wrong; null when the server took it. */
		error: z.string().nullable(),
		isForGood: z.boolean().default(false),
	}),
	find: findHouse,
	run: async ({ tx, input: { id, attempts, error, isForGood }, now }) => {
		// A try that outlived its lease says nothing about the try that followed.
		const thisTry = and(eq(mails.id, id), eq(mails.attempts, attempts), isNull(mails.sentAt));
		if (error === null) {
			await tx
				.update(mails)
				.set({ sentAt: now, lastError: null })
				.where(and(eq(mails.id, id), isNull(mails.sentAt)));
			return done<{ state: "sent" | "waiting" | "parked" }>({ state: "sent" });
		}
		const again = isForGood ? null : nextTry(attempts, now);
		await tx
			.update(mails)
			.set({ lastError: error, ...(again ? { nextTryAt: again } : { parkedAt: now }) })
			.where(thisTry);
		return done<{ state: "sent" | "waiting" | "parked" }>({ state: again ? "waiting" : "parked" });
	},
});
