import { sql } from "drizzle-orm";
import { bigint, boolean, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/**
 * What has changed for readers, in the order of the commits: each instance of the site drops the pages that show it.
 * Rows are kept for a day, for an instance that was cut off.
 */
export const frontChanges = pgTable(
	"front_changes",
	{
		id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
		at: timestamp("at", { withTimezone: true }).notNull().default(sql`now()`),
		tags: text("tags").array().notNull(),
		/** Taken away from readers: not even shown when the database is out of reach. */
		isGone: boolean("is_gone").notNull(),
	},
	(table) => [index("front_changes_by_time").on(table.at)],
);
