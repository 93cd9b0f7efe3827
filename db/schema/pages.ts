import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Body } from "@/lib/body/body";
import { users } from "./users";

export const pageStates = ["draft", "published"] as const;
export type PageState = (typeof pageStates)[number];

/**
 * A page the newsroom writes itself (about, privacy …). `title` and `body` are the working copy and `revision` its token
 * against lost updates; publishing copies them to the `published_` columns, which are all that readers can reach.
 */
export const pages = pgTable(
	"pages",
	{
		id: uuid("id").primaryKey(),
		slug: text("slug").notNull().unique(),
		position: integer("position").notNull().default(0),
		title: text("title").notNull(),
		body: jsonb("body").$type<Body>().notNull(),
		revision: integer("revision").notNull().default(1),
		state: text("state", { enum: pageStates }).notNull().default("draft"),
		publishedTitle: text("published_title"),
		publishedBody: jsonb("published_body").$type<Body>(),
		publishedRevision: integer("published_revision"),
		publishedAt: timestamp("published_at", { withTimezone: true }),
		updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
		updatedBy: uuid("updated_by").references(() => users.id, { onDelete: "set null" }),
	},
	(table) => [
		check("pages_state", sql`${table.state} in ('draft', 'published')`),
		check(
			"pages_published",
			sql`${table.state} = 'draft' or (${table.publishedTitle} is not null and ${table.publishedBody} is not null and ${table.publishedRevision} is not null and ${table.publishedAt} is not null)`,
		),
	],
);

export type Page = typeof pages.$inferSelect;
