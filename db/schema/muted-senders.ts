import { sql } from "drizzle-orm";
import { check, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

export const muteScopes = ["address", "domain"] as const;

/** Whose submissions lie in a part of the inbox of their own, until somebody takes the mute back. */
export const mutedSenders = pgTable(
	"muted_senders",
	{
		id: uuid("id").primaryKey(),
		scope: text("scope", { enum: muteScopes }).notNull(),
		/** A whole address, or what stands behind its @ with all that lies below; lower-case. */
		sender: text("sender").notNull().unique(),
		reason: text("reason").notNull(),
		mutedBy: uuid("muted_by").references(() => users.id),
		mutedAt: timestamp("muted_at", { withTimezone: true }).notNull(),
	},
	(table) => [
		check("muted_senders_scope", sql`(${table.scope} = 'address') = (${table.sender} like '%_@_%')`),
		check("muted_senders_lower", sql`${table.sender} = lower(${table.sender})`),
	],
);
