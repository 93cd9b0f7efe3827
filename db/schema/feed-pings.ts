import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Tag } from "@/lib/front/tags";

/**
 * What the WebSub hub is still to be told: that the feeds under these tags show something else. Written in the transaction that
 * changes them, due when readers see the change, deleted when the hub has taken it.
 */
export const feedPings = pgTable(
	"feed_pings",
	{
		id: uuid("id").primaryKey(),
		tags: text("tags").array().$type<Tag[]>().notNull(),
		attempts: integer("attempts").notNull().default(0),
		nextTryAt: timestamp("next_try_at", { withTimezone: true }).notNull(),
	},
	(table) => [index("feed_pings_due").on(table.nextTryAt)],
);
