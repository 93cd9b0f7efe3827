import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";

/** A section (欄目). One merged into another stays as a row that points on, since versions of stories name it. */
export const sections = pgTable(
	"sections",
	{
		id: uuid("id").primaryKey(),
		slug: text("slug").notNull().unique(),
		name: text("name").notNull().unique(),
		description: text("description").notNull().default(""),
		position: integer("position").notNull().default(0),
		legacySlugs: jsonb("legacy_slugs").$type<string[]>().notNull().default([]),
		/** Stands in the navigation and has a page. */
		isActive: boolean("is_active").notNull().default(true),
		/** Takes new stories; a closed one keeps its page and its stories. */
		isOpen: boolean("is_open").notNull().default(true),
		revision: integer("revision").notNull().default(1),
		mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => sections.id),
	},
	(table) => [
		check("sections_slug", sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
		check("sections_merged_is_inactive", sql`${table.mergedIntoId} is null or not ${table.isActive}`),
	],
);

export type Section = typeof sections.$inferSelect;
