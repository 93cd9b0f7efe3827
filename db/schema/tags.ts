import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, pgTable, text, uuid } from "drizzle-orm/pg-core";

/** A tag's slug is its name made fit for an address: Chinese stays Chinese. A merged tag keeps its address and points on. */
export const tags = pgTable(
	"tags",
	{
		id: uuid("id").primaryKey(),
		slug: text("slug").notNull().unique(),
		name: text("name").notNull().unique(),
		mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => tags.id),
	},
	(table) => [check("tags_name", sql`btrim(${table.name}) <> ''`)],
);

export type Tag = typeof tags.$inferSelect;
