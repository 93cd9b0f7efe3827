import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** What an address in a story answered when it was last asked; `status` is null when nothing answered at all. */
export const linkAnswers = pgTable("link_answers", {
	href: text("href").primaryKey(),
	status: integer("status"),
	askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
});
