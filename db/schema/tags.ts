import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";

export const tagKinds = ["topic", "person", "organisation", "place", "event", "product"] as const;
export type TagKind = (typeof tagKinds)[number];

/**
 * A tag's slug is its name made fit for an address: Chinese stays Chinese. A merged tag, or
 * another spelling of one, keeps its address and points on.
 */
export const tags = pgTable(
	"tags",
	{
		id: uuid("id").primaryKey(),
		slug: text("slug").notNull().unique(),
		name: text("name").notNull().unique(),
		kind: text("kind", { enum: tagKinds }).notNull().default("topic"),
		mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => tags.id),
	},
	(table) => [
		index("tags_merged").on(table.mergedIntoId).where(sql`${table.mergedIntoId} is not null`),
		check("tags_name", sql`btrim(${table.name}) <> ''`),
		check(
			"tags_kind",
			sql`${table.kind} in ('topic', 'person', 'organisation', 'place', 'event', 'product')`,
		),
	],
);

export type Tag = typeof tags.$inferSelect;
