import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Body } from "@/lib/body/body";
import { users } from "./users";

export const templateUses = ["story", "passage"] as const;
export type TemplateUse = (typeof templateUses)[number];

/** Texts that the newsroom keeps to begin with: a whole story with its headline, or a passage put into one. Words alone, no pictures. */
export const templates = pgTable(
	"templates",
	{
		id: uuid("id").primaryKey(),
		name: text("name").notNull(),
		use: text("use", { enum: templateUses }).notNull(),
		headline: text("headline").notNull().default(""),
		body: jsonb("body").$type<Body>().notNull(),
		keptAt: timestamp("kept_at", { withTimezone: true }).notNull(),
		keptBy: uuid("kept_by").references(() => users.id, { onDelete: "set null" }),
	},
	(table) => [
		uniqueIndex("templates_name").on(table.name),
		check("templates_use", sql`${table.use} in ('story', 'passage')`),
		check("templates_named", sql`btrim(${table.name}) <> ''`),
		check("templates_headline", sql`${table.use} = 'story' or ${table.headline} = ''`),
	],
);
