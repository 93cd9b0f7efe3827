import { asc, inArray, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { feedPings } from "@/db/schema/feed-pings";
import { feedFormats, feedPath } from "@/lib/feeds/address";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { feedsUnder } from "./feeds-under";
import { LEASE_SECONDS } from "./rules";

const AT_MOST = 50;

/** Takes what is due to be told to the hub, so that no other worker does for the length of the lease; null when nothing is. */
export const takeDuePings = command({
	permission: "feed.ping",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now }) => {
		const due = await tx
			.select()
			.from(feedPings)
			.where(lte(feedPings.nextTryAt, now))
			.orderBy(asc(feedPings.nextTryAt))
			.limit(AT_MOST)
			.for("update", { skipLocked: true });
		if (due.length === 0) return done(null);
		const ids = due.map(({ id }) => id);
		await tx
			.update(feedPings)
			.set({
				attempts: sql`${feedPings.attempts} + 1`,
				nextTryAt: new Date(now.getTime() + LEASE_SECONDS * 1000),
			})
			.where(inArray(feedPings.id, ids));
		const feeds = await feedsUnder(
			tx,
			due.flatMap(({ tags }) => tags),
		);
		return done({
			ids,
			paths: feeds.flatMap((subject) => feedFormats.map((format) => feedPath(subject, format))),
		});
	},
});
