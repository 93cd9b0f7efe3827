import { lt } from "drizzle-orm";
import { z } from "zod";
import { settings } from "@/db/schema/settings";
import { tips } from "@/db/schema/tips";
import { settingsOf } from "@/lib/settings/settings";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/** Destroys what has lain still for as many days as the newsroom has promised. */
export const tidyTips = command({
	permission: "tip.tidy",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record }) => {
		const { keptDays } = settingsOf(await tx.select().from(settings)).tips;
		const gone = await tx
			.delete(tips)
			.where(lt(tips.activeOn, addDays(dayOf(now), -keptDays)))
			.returning({ id: tips.id });
		if (gone.length > 0) await record("tip.tidied", null, { destroyed: gone.length });
		return done({ destroyed: gone.length });
	},
});
