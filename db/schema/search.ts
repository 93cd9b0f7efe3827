import { sql } from "drizzle-orm";
import {
	check,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	smallint,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import { tsvector } from "../tsvector";
import { articleKinds, articles } from "./articles";
import { publications } from "./publications";

/**
 * By what readers find a publication, written with it and gone with it. A table of its own with what results are filtered and
 * counted by, so that thousands of rows can be looked at without reading a story. `head` is the headline alone, small enough
 * to stand in the row. `rules` tells by which rules the words were made; older rows are made again when the system starts.
 */
export const publicationSearch = pgTable(
	"publication_search",
	{
		articleId: uuid("article_id")
			.primaryKey()
			.references(() => publications.articleId, { onDelete: "cascade" }),
		number: integer("number").notNull(),
		publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
		kind: text("kind", { enum: articleKinds }).notNull(),
		sectionId: uuid("section_id"),
		columnId: uuid("column_id"),
		personIds: uuid("person_ids").array().notNull(),
		rules: smallint("rules").notNull(),
		head: tsvector("head").notNull(),
		/** Headline A, excerpt B, body, bylines and tags C. */
		whole: tsvector("whole").notNull(),
		/** The same as it is written, one paragraph a line: for snippets, and for 只找完全相同. */
		plain: text("plain").notNull(),
	},
	(table) => [
		index("publication_search_head").using("gin", table.head),
		index("publication_search_whole").using("gin", table.whole),
		index("publication_search_latest").on(table.publishAt, table.number),
		index("publication_search_by_section").on(table.sectionId, table.publishAt, table.number),
		// Those whose words are to be made again, for the clock.
		index("publication_search_stale").on(table.articleId).where(sql`${table.rules} = 0`),
	],
);

/** By what the desk finds a story in whatever state: the words of its working copy, without their places. */
export const articleSearch = pgTable(
	"article_search",
	{
		articleId: uuid("article_id")
			.primaryKey()
			.references(() => articles.id, { onDelete: "cascade" }),
		rules: smallint("rules").notNull(),
		words: tsvector("words").notNull(),
	},
	(table) => [
		index("article_search_words").using("gin", table.words),
		index("article_search_stale").on(table.articleId).where(sql`${table.rules} = 0`),
	],
);

/** What readers looked for and did not find, each day (Hong Kong): a text and a count, nothing of who asked. */
export const searchMisses = pgTable(
	"search_misses",
	{
		day: date("day", { mode: "string" }).notNull(),
		/** Folded, so that all spellings of a query count together. */
		query: text("query").notNull(),
		/** As it was typed first that day. */
		shown: text("shown").notNull(),
		count: integer("count").notNull().default(1),
	},
	(table) => [
		primaryKey({ columns: [table.day, table.query] }),
		check("search_misses_query", sql`${table.query} <> ''`),
		check("search_misses_count", sql`${table.count} > 0`),
	],
);
