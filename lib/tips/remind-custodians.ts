import { count, eq, lte, or } from "drizzle-orm";
import { z } from "zod";
import { settings } from "@/db/schema/settings";
import { tipDesk, tips } from "@/db/schema/tips";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { settingsOf } from "@/lib/settings/settings";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { isHourOfMail } from "./hour-of-mail";
import { listInOffice } from "./list-in-office";
import { REMINDER_DAYS } from "./states";

/**
 * Tells the custodians once a day, at an hour of its own, that something waits. A mail at the moment of arrival would tell whoever sees
 * mail pass when a source was here; this one tells neither when, nor how many, nor what.
 */
export const remindCustodians = command({
	permission: "tip.tidy",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now }) => {
		const today = dayOf(now);
		const [desk] = await tx.select().from(tipDesk).for("update");
		if (!desk || desk.toldOn === today || !isHourOfMail(now)) return done({ told: 0 });
		await tx.update(tipDesk).set({ toldOn: today });
		const { keptDays } = settingsOf(await tx.select().from(settings)).tips;
		const lastQuietDay = addDays(today, REMINDER_DAYS - keptDays);
		const [waiting] = await tx
			.select({ many: count() })
			.from(tips)
			.where(or(eq(tips.isUnread, true), lte(tips.activeOn, lastQuietDay)));
		if (!waiting?.many) return done({ told: 0 });
		const inOffice = await listInOffice(tx);
		for (const { email } of inOffice) {
			await queueMail(tx, {
				to: email,
				subject: "編輯部：有事項等候處理",
				text: `請登入編輯部查看：\n${environment().siteUrl}/desk/tips\n`,
				now,
			});
		}
		return done({ told: inOffice.length });
	},
});
