import { sql } from "drizzle-orm";
import { check, index, integer, pgSequence, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { submissions } from "./submissions";
import { users } from "./users";

export const correctionKinds = ["correction", "clarification", "update"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export const correctionNumbers = pgSequence("correction_numbers");

/**
 * What was wrong in a story that readers had, and what is right. Rows are never taken out; when the words of one are put right,
 * those before stay beside it and readers are told when. That a story was withdrawn stands with the story itself.
 */
export const corrections = pgTable(
	"corrections",
	{
		id: uuid("id").primaryKey(),
		number: integer("number").notNull().unique().default(sql`nextval('correction_numbers')`),
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		kind: text("kind", { enum: correctionKinds }).notNull(),
		whatWas: text("what_was").notNull(),
		whatIs: text("what_is").notNull(),
		/** Anything more that readers should know; may be empty. */
		note: text("note").notNull(),
		publishedAt: timestamp("published_at", { withTimezone: true }).notNull(),
		publishedBy: uuid("published_by").references(() => users.id),
		/** The request that it was asked for by; forgotten with it. */
		submissionId: uuid("submission_id").references(() => submissions.id, { onDelete: "set null" }),
		/** When its words were last put right; null when never. */
		rewordedAt: timestamp("reworded_at", { withTimezone: true }),
	},
	(table) => [
		index("corrections_by_time").on(table.publishedAt, table.number),
		index("corrections_by_article").on(table.articleId, table.publishedAt),
		index("corrections_by_request").on(table.submissionId).where(sql`${table.submissionId} is not null`),
		check("corrections_what_is", sql`btrim(${table.whatIs}) <> ''`),
	],
);

/** How a correction was worded before: a row for each time its words were put right, never altered. */
export const correctionWordings = pgTable(
	"correction_wordings",
	{
		id: uuid("id").primaryKey(),
		correctionId: uuid("correction_id")
			.notNull()
			.references(() => corrections.id, { onDelete: "cascade" }),
		kind: text("kind", { enum: correctionKinds }).notNull(),
		whatWas: text("what_was").notNull(),
		whatIs: text("what_is").notNull(),
		note: text("note").notNull(),
		replacedAt: timestamp("replaced_at", { withTimezone: true }).notNull(),
		replacedByName: text("replaced_by_name").notNull(),
	},
	(table) => [index("correction_wordings_of").on(table.correctionId, table.replacedAt)],
);
