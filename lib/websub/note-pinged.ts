import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { feedPings } from "@/db/schema/feed-pings";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { nextPing } from "./rules";

/** Writes down whether the hub has taken what it was told; what it has not is told again later, or given up after a day. */
export const notePinged = command({
	permission: "feed.ping",
	input: z.object({ ids: z.array(z.uuid("invalid")).max(100), isTaken: z.boolean() }),
	find: findHouse,
	run: async ({ tx, input: { ids, isTaken }, now }) => {
		if (isTaken) {
			await tx.delete(feedPings).where(inArray(feedPings.id, ids));
			return done({ givenUp: 0 });
		}
		let givenUp = 0;
		const failed = await tx.select().from(feedPings).where(inArray(feedPings.id, ids)).for("update");
		for (const { id, attempts } of failed) {
			const nextTryAt = nextPing(attempts, now);
			if (nextTryAt) await tx.update(feedPings).set({ nextTryAt }).where(eq(feedPings.id, id));
			else {
				givenUp += 1;
				await tx.delete(feedPings).where(eq(feedPings.id, id));
			}
		}
		return done({ givenUp });
	},
});
