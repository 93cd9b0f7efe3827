import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * The outbox: mails written in the transaction that gives cause for them, sent by the clock after its commit. A mail keeps
 * its Message-ID through every try, so that a receiver can tell a second copy.
 */
export const mails = pgTable(
	"mails",
	{
		id: uuid("id").primaryKey(),
		to: text("to").notNull(),
		subject: text("subject").notNull(),
		/** Empty once it has been erased. */
		text: text("text").notNull(),
		/** Holds a link that opens an account, which is for its receiver's eyes alone. */
		isSecret: boolean("is_secret").notNull().default(false),
		messageId: text("message_id").notNull().unique(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
		sentAt: timestamp("sent_at", { withTimezone: true }),
		attempts: integer("attempts").notNull().default(0),
		/** When the next try is due; while one is under way, when it is taken to have died. */
		nextTryAt: timestamp("next_try_at", { withTimezone: true }).notNull(),
		/** Given up after the last try, until somebody asks for another. */
		parkedAt: timestamp("parked_at", { withTimezone: true }),
		lastError: text("last_error"),
	},
	(table) => [
		index("mails_due").on(table.nextTryAt).where(sql`${table.sentAt} is null and ${table.parkedAt} is null`),
		index("mails_to_erase").on(table.createdAt).where(sql`${table.text} <> ''`),
		index("mails_newest").on(table.createdAt, table.id),
		check(
			"mails_one_line",
			sql`${table.to} !~ '[[:cntrl:]]' and ${table.subject} !~ '[[:cntrl:]]' and ${table.messageId} !~ '[[:cntrl:]]'`,
		),
	],
);

export type Mail = typeof mails.$inferSelect;
