import { lt } from "drizzle-orm";
import { z } from "zod";
import { presences } from "@/db/schema/presences";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { PURGED_MINUTES } from "./rules";

/** Forgets tabs that have not been heard of for an hour. */
export const tidyPresences = command({
	permission: "presence.tidy",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now }) => {
		const before = new Date(now.getTime() - PURGED_MINUTES * 60_000);
		const gone = await tx
			.delete(presences)
			.where(lt(presences.seenAt, before))
			.returning({ id: presences.id });
		return done({ gone: gone.length });
	},
});
