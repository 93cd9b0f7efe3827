import { and, isNotNull, lt, or } from "drizzle-orm";
import { z } from "zod";
import { diaryEvents } from "@/db/schema/diary";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { CONTACT_KEPT_DAYS } from "./rules";

/** Forgets how organisers were reached half a year after their event, as the form promises them. */
export const forgetContacts = command({
	permission: "diary.remind",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record }) => {
		const { contactName, contactEmail, contactPhone, startsAt } = diaryEvents;
		const gone = await tx
			.update(diaryEvents)
			.set({ contactName: null, contactEmail: null, contactPhone: null })
			.where(
				and(
					lt(startsAt, new Date(now.getTime() - CONTACT_KEPT_DAYS * 86_400_000)),
					or(isNotNull(contactName), isNotNull(contactEmail), isNotNull(contactPhone)),
				),
			)
			.returning({ id: diaryEvents.id });
		if (gone.length > 0) await record("diary.contacts-forgotten", null, { count: gone.length });
		return done({ forgotten: gone.length });
	},
});
