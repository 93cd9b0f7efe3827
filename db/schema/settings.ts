import { jsonb, pgTable, text } from "drizzle-orm/pg-core";

/** What makes this newsroom this publication: name, tagline, contact. Keys and shapes are in lib/settings. */
export const settings = pgTable("settings", {
	key: text("key").primaryKey(),
	value: jsonb("value").notNull(),
});
