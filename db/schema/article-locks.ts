import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { users } from "./users";

/**
 * A story that somebody has asked to write alone. It holds while its holder is signed in and does something at the story's
 * screen; a row that no longer holds stays until the next one takes its place.
 */
export const articleLocks = pgTable("article_locks", {
	articleId: uuid("article_id")
		.primaryKey()
		.references(() => articles.id, { onDelete: "cascade" }),
	userId: uuid("user_id")
		.notNull()
		.references(() => users.id, { onDelete: "cascade" }),
	sessionId: uuid("session_id").notNull(),
	takenAt: timestamp("taken_at", { withTimezone: true }).notNull(),
	activeAt: timestamp("active_at", { withTimezone: true }).notNull(),
});

export type ArticleLock = typeof articleLocks.$inferSelect;
