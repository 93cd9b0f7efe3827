import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { users } from "./users";

/** A wish to end an embargo earlier, or at once (`until` null), that waits for a second person; one for a story. */
export const embargoLifts = pgTable("embargo_lifts", {
	articleId: uuid("article_id")
		.primaryKey()
		.references(() => articles.id, { onDelete: "cascade" }),
	until: timestamp("until", { withTimezone: true }),
	reason: text("reason").notNull(),
	askedBy: uuid("asked_by").references(() => users.id),
	askedByName: text("asked_by_name").notNull(),
	askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
});
