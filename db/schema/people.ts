import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { media } from "./media";

export const personKinds = ["staff", "columnist", "guest", "newsmaker"] as const;

/** Anyone whose name stands in the paper: reporters, columnists, guests. A person need not have an account. */
export const people = pgTable(
	"people",
	{
		id: uuid("id").primaryKey(),
		handle: text("handle").notNull().unique(),
		name: text("name").notNull(),
		honorific: text("honorific"),
		englishName: text("english_name"),
		aliases: jsonb("aliases").$type<string[]>().notNull().default([]),
		title: text("title"),
		kind: text("kind", { enum: personKinds }).notNull(),
		bio: text("bio").notNull().default(""),
		portraitId: uuid("portrait_id").references(() => media.id),
		position: integer("position").notNull().default(0),
		isActive: boolean("is_active").notNull().default(true),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		check("people_kind", sql`${table.kind} in ('staff', 'columnist', 'guest', 'newsmaker')`),
		check("people_handle", sql`${table.handle} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
		check("people_name", sql`btrim(${table.name}) <> ''`),
	],
);

export type Person = typeof people.$inferSelect;
