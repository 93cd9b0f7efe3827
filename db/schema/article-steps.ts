import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { articles, stages } from "./articles";

export const stepVerbs = [
	"begin",
	"park",
	"submit",
	"approve",
	"return",
	"spike",
	"unspike",
	"assign",
	"void",
	"bypass",
	"look-back",
] as const;

/** A story's way through the desk, a row for each step: who moved it, what they said, and the revision that they had before them. */
export const articleSteps = pgTable(
	"article_steps",
	{
		id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		verb: text("verb", { enum: stepVerbs }).notNull(),
		fromStage: text("from_stage", { enum: stages }).notNull(),
		toStage: text("to_stage", { enum: stages }).notNull(),
		revision: integer("revision").notNull(),
		/** What was said; for an assignment the name of whoever has it now. */
		words: text("words"),
		byId: uuid("by_id"),
		byName: text("by_name").notNull(),
		at: timestamp("at", { withTimezone: true }).notNull(),
	},
	(table) => [
		index("article_steps_by_article").on(table.articleId, table.id),
		check("article_steps_return", sql`${table.verb} <> 'return' or btrim(${table.words}) <> ''`),
	],
);

export type ArticleStep = typeof articleSteps.$inferSelect;
export type StepVerb = ArticleStep["verb"];
