import { index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { ArticleContent } from "@/lib/articles/content";
import { articles } from "./articles";
import { users } from "./users";

export const revisionReasons = ["edit", "import", "restore", "merge", "set-aside"] as const;

/**
 * What a story was after a save: a whole snapshot, never altered (a trigger refuses updates). Saves of one person within
 * a few minutes are folded: the new row replaces the one before, and `startedAt` keeps the time the run of saves began.
 */
export const articleRevisions = pgTable(
	"article_revisions",
	{
		id: uuid("id").primaryKey(),
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		/** The value of `articles.revision` after this save. */
		revision: integer("revision").notNull(),
		content: jsonb("content").$type<ArticleContent>().notNull(),
		reason: text("reason", { enum: revisionReasons }).notNull().default("edit"),
		/** What the sender called this save, by which it is known again when its answer was lost on the way. */
		saveId: uuid("save_id"),
		savedBy: uuid("saved_by").references(() => users.id),
		savedByName: text("saved_by_name").notNull(),
		startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
		savedAt: timestamp("saved_at", { withTimezone: true }).notNull(),
	},
	(table) => [
		unique("article_revisions_order").on(table.articleId, table.revision),
		index("article_revisions_by_article").on(table.articleId, table.savedAt),
	],
);

export type ArticleRevision = typeof articleRevisions.$inferSelect;
