import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { diaryEvents } from "./diary";
import { notes, noteThreads } from "./notes";
import { users } from "./users";

export const noticeKinds = [
	"mention",
	"reply",
	"note",
	"resolved",
	"taken-over",
	"update-failed",
	"proof-agreed",
	"proof-changes",
	"pitch-withdrawn",
	"source-amended",
	"diary-assigned",
	"diary-taken",
	"diary-asked",
	"diary-changed",
	"diary-unfiled",
] as const;

/** What a member of staff is told of at the desk: what somebody else did that concerns them. */
export const notices = pgTable(
	"notices",
	{
		id: uuid("id").primaryKey(),
		userId: uuid("user_id")
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		kind: text("kind", { enum: noticeKinds }).notNull(),
		/** The story it is about, or else the event of the diary. */
		articleId: uuid("article_id").references(() => articles.id, { onDelete: "cascade" }),
		eventId: uuid("event_id").references(() => diaryEvents.id, { onDelete: "cascade" }),
		threadId: uuid("thread_id").references(() => noteThreads.id, { onDelete: "cascade" }),
		noteId: uuid("note_id").references(() => notes.id, { onDelete: "cascade" }),
		/** Whose deed it was. */
		actorName: text("actor_name").notNull(),
		at: timestamp("at", { withTimezone: true }).notNull(),
		readAt: timestamp("read_at", { withTimezone: true }),
	},
	(table) => [
		// One deed tells one person once.
		unique("notices_once").on(table.userId, table.noteId),
		index("notices_newest").on(table.userId, table.at, table.id),
		index("notices_unread").on(table.userId).where(sql`${table.readAt} is null`),
		check(
			"notices_kind",
			sql`${table.kind} in ('mention', 'reply', 'note', 'resolved', 'taken-over', 'update-failed', 'proof-agreed', 'proof-changes', 'pitch-withdrawn', 'source-amended', 'diary-assigned', 'diary-taken', 'diary-asked', 'diary-changed', 'diary-unfiled')`,
		),
		check("notices_about", sql`(${table.articleId} is null) <> (${table.eventId} is null)`),
		index("notices_of_event").on(table.eventId).where(sql`${table.eventId} is not null`),
	],
);

export type Notice = typeof notices.$inferSelect;
