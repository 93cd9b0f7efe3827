import { sql } from "drizzle-orm";
import {
	bigint,
	boolean,
	check,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import type { ContainerKey } from "@/lib/front-page/containers";
import { articles } from "./articles";

/** Places of the front page that an editor has touched: the lead, 要聞, 專欄 and the band of each section, by its identity. */
export const frontContainers = pgTable(
	"front_containers",
	{
		key: text("key").$type<ContainerKey>().primaryKey(),
		/** The token against lost updates: one more with every change of the draft and every launch. */
		version: integer("version").notNull().default(0),
		changedBy: text("changed_by").notNull().default(""),
		changedAt: timestamp("changed_at", { withTimezone: true }),
	},
	(table) => [
		check("front_containers_key", sql`${table.key} ~ '^(lead|highlights|columnists|section:[0-9a-f-]{36})$'`),
	],
);

/**
 * Each list that readers got or will get, never altered: what is live is the last one whose instant has come, by the database's
 * clock. Numbers tell the order of two of one instant.
 */
export const frontLaunches = pgTable(
	"front_launches",
	{
		id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
		container: text("container")
			.$type<ContainerKey>()
			.notNull()
			.references(() => frontContainers.key),
		launchAt: timestamp("launch_at", { withTimezone: true }).notNull(),
		madeAt: timestamp("made_at", { withTimezone: true }).notNull(),
		madeBy: text("made_by").notNull(),
		/** It brought back the list before. */
		isUndo: boolean("is_undo").notNull().default(false),
		/** When it was written down that a timed one has come. */
		notedAt: timestamp("noted_at", { withTimezone: true }),
	},
	(table) => [
		index("front_launches_of_container").on(table.container, table.launchAt, table.id),
		index("front_launches_to_come").on(table.launchAt),
		index("front_launches_unnoted").on(table.launchAt).where(sql`${table.notedAt} is null`),
	],
);

/** A story placed by hand, in a launched list, in a draft (neither launched nor removed), or among those lately removed. */
export const frontCards = pgTable(
	"front_cards",
	{
		id: uuid("id").primaryKey(),
		container: text("container")
			.$type<ContainerKey>()
			.notNull()
			.references(() => frontContainers.key),
		launchId: bigint("launch_id", { mode: "number" }).references(() => frontLaunches.id, {
			onDelete: "cascade",
		}),
		removedAt: timestamp("removed_at", { withTimezone: true }),
		position: integer("position").notNull(),
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		/** In the house's form, 眉題｜主題 副題, instead of the story's own; null: the story's own. */
		headline: text("headline"),
		showsPicture: boolean("shows_picture").notNull(),
		showsSubs: boolean("shows_subs").notNull(),
		/** It comes up then; null: with its launch. */
		shownFrom: timestamp("shown_from", { withTimezone: true }),
		/** It is taken off then by itself. */
		shownUntil: timestamp("shown_until", { withTimezone: true }),
		/** From then on it shows the story's own headline again. */
		headlineUntil: timestamp("headline_until", { withTimezone: true }),
	},
	(table) => [
		uniqueIndex("front_cards_of_launch").on(table.launchId, table.articleId),
		uniqueIndex("front_cards_of_draft")
			.on(table.container, table.articleId)
			.where(sql`${table.launchId} is null and ${table.removedAt} is null`),
		index("front_cards_removed").on(table.removedAt),
		index("front_cards_by_article").on(table.articleId),
		check("front_cards_times", sql`${table.shownUntil} > ${table.shownFrom}`),
		check("front_cards_place", sql`num_nonnulls(${table.launchId}, ${table.removedAt}) <= 1`),
	],
);

export type FrontContainer = typeof frontContainers.$inferSelect;
