import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { frontLaunches } from "@/db/schema/front-page";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/**
 * Writes down that timed launches whose instant has come are live, one event each. Readers have them already, because the public
 * views compare the instant with the clock; running this late, twice or never changes nothing they see.
 */
export const markDueLaunches = command({
	permission: "front.launch-due",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record }) => {
		const due = await tx
			.select()
			.from(frontLaunches)
			.where(and(isNull(frontLaunches.notedAt), lte(frontLaunches.launchAt, sql`now()`)))
			.for("update", { skipLocked: true });
		for (const { id, container, launchAt, madeBy } of due) {
			await tx.update(frontLaunches).set({ notedAt: now }).where(eq(frontLaunches.id, id));
			await record("front.launched", null, {
				containers: [container],
				edition: id,
				scheduledFor: launchAt.toISOString(),
				setBy: madeBy,
			});
		}
		return done({ marked: due.length });
	},
});
