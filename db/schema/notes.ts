import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { users } from "./users";

/**
 * A conversation of the newsroom beside a passage of a story. The passage is kept by its words and what stood around them,
 * never in the story itself, so that nothing of it can reach readers.
 */
export const noteThreads = pgTable(
	"note_threads",
	{
		id: uuid("id").primaryKey(),
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		/** The words it is about; empty for the story as a whole. */
		quote: text("quote").notNull(),
		before: text("before").notNull(),
		after: text("after").notNull(),
		startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
		resolvedAt: timestamp("resolved_at", { withTimezone: true }),
		resolvedBy: uuid("resolved_by").references(() => users.id),
	},
	(table) => [
		index("note_threads_by_article").on(table.articleId, table.startedAt),
		check("note_threads_resolved", sql`${table.resolvedAt} is not null or ${table.resolvedBy} is null`),
	],
);

export const notes = pgTable(
	"notes",
	{
		id: uuid("id").primaryKey(),
		threadId: uuid("thread_id")
			.notNull()
			.references(() => noteThreads.id, { onDelete: "cascade" }),
		text: text("text").notNull(),
		writtenBy: uuid("written_by").references(() => users.id),
		writtenByName: text("written_by_name").notNull(),
		writtenAt: timestamp("written_at", { withTimezone: true }).notNull(),
	},
	(table) => [index("notes_by_thread").on(table.threadId, table.writtenAt)],
);

export type NoteThread = typeof noteThreads.$inferSelect;
export type Note = typeof notes.$inferSelect;
