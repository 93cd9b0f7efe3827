import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";

export const sections = pgTable(
	"sections",
	{
		id: uuid("id").primaryKey(),
		slug: text("slug").notNull().unique(),
		name: text("name").notNull().unique(),
		description: text("description").notNull().default(""),
		position: integer("position").notNull().default(0),
		legacySlugs: jsonb("legacy_slugs").$type<string[]>().notNull().default([]),
		isActive: boolean("is_active").notNull().default(true),
	},
	(table) => [check("sections_slug", sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)],
);

export type Section = typeof sections.$inferSelect;
