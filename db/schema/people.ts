import { sql } from "drizzle-orm";
import {
	type AnyPgColumn,
	boolean,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import { media } from "./media";

export const personKinds = ["staff", "columnist", "guest", "newsmaker", "organisation"] as const;

/**
 * Anyone whose name stands in the paper: reporters, columnists, guests, agencies. A person need not have an account. One that was
 * found to be another stays as a row that points on, since versions of stories name it; it never stands anywhere again.
 */
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
		/** Offered for bylines. */
		isActive: boolean("is_active").notNull().default(true),
		/** Named in the lists of authors; somebody left out keeps their page and bylines. */
		isListed: boolean("is_listed").notNull().default(true),
		/** Goes up with every change: the token against lost updates. */
		revision: integer("revision").notNull().default(1),
		mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => people.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		check("people_kind", sql`${table.kind} in ('staff', 'columnist', 'guest', 'newsmaker', 'organisation')`),
		check("people_handle", sql`${table.handle} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
		// Whoever is deleted or points on is looked for from here.
		index("people_merged").on(table.mergedIntoId).where(sql`${table.mergedIntoId} is not null`),
		check("people_merged_is_inactive", sql`${table.mergedIntoId} is null or not ${table.isActive}`),
		check("people_name", sql`btrim(${table.name}) <> ''`),
	],
);

export type Person = typeof people.$inferSelect;
