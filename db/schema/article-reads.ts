import { index, integer, pgTable, primaryKey, timestamp } from "drizzle-orm/pg-core";
import { articles } from "./articles";

/** How often a story was read within an hour. Nothing about who read it. */
export const articleReads = pgTable(
	"article_reads",
	{
		number: integer("number")
			.notNull()
			.references(() => articles.number, { onDelete: "cascade" }),
		hour: timestamp("hour", { withTimezone: true }).notNull(),
		reads: integer("reads").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.hour, table.number] }),
		index("article_reads_by_number").on(table.number),
	],
);

/** The most read stories of the 24 hours before `countedAt`, written anew every few minutes. */
export const mostRead = pgTable("most_read", {
	rank: integer("rank").primaryKey(),
	number: integer("number")
		.notNull()
		.unique()
		.references(() => articles.number, { onDelete: "cascade" }),
	reads: integer("reads").notNull(),
	countedAt: timestamp("counted_at", { withTimezone: true }).notNull(),
});
