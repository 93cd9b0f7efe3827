import { boolean, index, integer, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { users } from "./users";

/** Who has a story on the screen, one row a tab; refreshed by the tab, and removed by it or by the clock. */
export const presences = pgTable(
	"presences",
	{
		/** Made by the tab. */
		id: uuid("id").primaryKey(),
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		userId: uuid("user_id")
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		sessionId: uuid("session_id").notNull(),
		openedAt: timestamp("opened_at", { withTimezone: true }).notNull(),
		/** When the tab was last heard of. */
		seenAt: timestamp("seen_at", { withTimezone: true }).notNull(),
		/** When somebody last typed, clicked or scrolled in it. */
		activeAt: timestamp("active_at", { withTimezone: true }).notNull(),
		/** Has unsaved changes, or was typed in a moment ago. */
		isEditing: boolean("is_editing").notNull().default(false),
		/** The paragraph with the caret, counted from 1; null while the caret is not in the text. */
		paragraph: integer("paragraph"),
	},
	(table) => [
		index("presences_by_article").on(table.articleId, table.seenAt),
		index("presences_by_seen").on(table.seenAt),
	],
);

export type Presence = typeof presences.$inferSelect;
