import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

/** Who is signed in, where. The cookie carries the id; deleting or revoking the row ends the session at once. */
export const sessions = pgTable(
	"sessions",
	{
		id: uuid("id").primaryKey(),
		userId: uuid("user_id")
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		userAgent: text("user_agent").notNull().default(""),
		address: text("address").notNull().default(""),
		/** The hash of what the browser keeps to be known again; null when it keeps nothing. */
		deviceHash: text("device_hash"),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		/** When whoever holds it last proved who they are: at signing in, or since. */
		provedAt: timestamp("proved_at", { withTimezone: true }).notNull().defaultNow(),
		lastSeenAt: timestamp("last_seen_at", { withTimezone: true }).notNull().defaultNow(),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
		revokedAt: timestamp("revoked_at", { withTimezone: true }),
	},
	(table) => [index("sessions_by_user").on(table.userId)],
);

export type Session = typeof sessions.$inferSelect;
