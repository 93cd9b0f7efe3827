import { sql } from "drizzle-orm";
import {
	check,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { submissions } from "./submissions";
import { users } from "./users";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** As announced; put off without a new date; not at all. */
export const diaryStates = ["on", "postponed", "cancelled"] as const;

/** What the newsroom may cover: from an invitation, a calendar file, or written by hand. Unlike what was sent, it is the newsroom's own and changes. */
export const diaryEvents = pgTable(
	"diary_events",
	{
		id: uuid("id").primaryKey(),
		/** The invitation it came from; null once that has been deleted on its day. */
		submissionId: uuid("submission_id")
			.unique()
			.references(() => submissions.id, { onDelete: "set null" }),
		/** What a calendar file called it, by which the same file again is known. */
		uid: text("uid").unique(),
		state: text("state", { enum: diaryStates }).notNull().default("on"),
		title: text("title").notNull(),
		organiser: text("organiser").notNull(),
		place: text("place"),
		startsAt: instant("starts_at").notNull(),
		endsAt: instant("ends_at"),
		embargoUntil: instant("embargo_until"),
		/** How to reach the organiser; forgotten half a year after the event. */
		contactName: text("contact_name"),
		contactEmail: text("contact_email"),
		contactPhone: text("contact_phone"),
		facts: text("facts"),
		reporterId: uuid("reporter_id").references(() => users.id),
		photographerId: uuid("photographer_id").references(() => users.id),
		/** The story that was begun from it. */
		articleId: uuid("article_id")
			.unique()
			.references(() => articles.id, { onDelete: "set null" }),
		revision: integer("revision").notNull().default(1),
		createdBy: uuid("created_by").references(() => users.id),
		createdAt: instant("created_at").notNull(),
		changedAt: instant("changed_at").notNull(),
		/** Whoever was to cover it was asked for the story, once. */
		remindedAt: instant("reminded_at"),
	},
	(table) => [
		index("diary_by_start").on(table.startsAt, table.id),
		index("diary_of_reporter")
			.on(table.reporterId, table.startsAt)
			.where(sql`${table.reporterId} is not null`),
		index("diary_of_photographer")
			.on(table.photographerId, table.startsAt)
			.where(sql`${table.photographerId} is not null`),
		index("diary_to_remind")
			.on(table.startsAt)
			.where(sql`${table.remindedAt} is null and ${table.state} = 'on'`),
		check("diary_state", sql`${table.state} in ('on', 'postponed', 'cancelled')`),
		check("diary_ends", sql`${table.endsAt} is null or ${table.endsAt} > ${table.startsAt}`),
	],
);

export const diaryAnswers = ["coming", "not-coming"] as const;

/** What the organiser was told by mail, newest last. */
export const diaryReplies = pgTable(
	"diary_replies",
	{
		id: uuid("id").primaryKey(),
		eventId: uuid("event_id")
			.notNull()
			.references(() => diaryEvents.id, { onDelete: "cascade" }),
		answer: text("answer", { enum: diaryAnswers }).notNull(),
		/** Who comes, by name. */
		names: text("names"),
		note: text("note"),
		sentBy: text("sent_by").notNull(),
		sentAt: instant("sent_at").notNull(),
	},
	(table) => [
		index("diary_replies_of").on(table.eventId, table.sentAt),
		check("diary_answer", sql`${table.answer} in ('coming', 'not-coming')`),
	],
);

export const diaryChangeKinds = ["change", "postpone", "cancel"] as const;
export const diaryDecisions = ["confirmed", "declined", "replaced"] as const;

/** When and where an event is, as a change wants it; instants in ISO 8601. */
export type DiaryWhen = { startsAt: string; endsAt: string | null; place: string | null };

/** What the organiser wants changed, until an editor has decided: the diary itself stands as it was. */
export const diaryChanges = pgTable(
	"diary_changes",
	{
		id: uuid("id").primaryKey(),
		eventId: uuid("event_id")
			.notNull()
			.references(() => diaryEvents.id, { onDelete: "cascade" }),
		kind: text("kind", { enum: diaryChangeKinds }).notNull(),
		before: jsonb("before").$type<DiaryWhen>().notNull(),
		/** The same as before where it is put off or called off. */
		after: jsonb("after").$type<DiaryWhen>().notNull(),
		words: text("words"),
		sentBy: text("sent_by").notNull(),
		/** The invitation whose sender asked: the event's own, or one that was merged into it; null for what a calendar file says. */
		submissionId: uuid("submission_id").references(() => submissions.id, { onDelete: "set null" }),
		sentAt: instant("sent_at").notNull(),
		decision: text("decision", { enum: diaryDecisions }),
		decisionWords: text("decision_words"),
		decidedBy: text("decided_by"),
		decidedAt: instant("decided_at"),
	},
	(table) => [
		uniqueIndex("diary_changes_open").on(table.eventId).where(sql`${table.decision} is null`),
		index("diary_changes_of").on(table.eventId, table.sentAt),
		index("diary_changes_by").on(table.submissionId).where(sql`${table.submissionId} is not null`),
		check("diary_change_kind", sql`${table.kind} in ('change', 'postpone', 'cancel')`),
		check("diary_decision", sql`${table.decision} in ('confirmed', 'declined', 'replaced')`),
		check("diary_decided", sql`(${table.decision} is null) = (${table.decidedAt} is null)`),
	],
);

/** The secret address under which a calendar fetches somebody's own assignments; of the secret only the hash is kept. */
export const diaryFeeds = pgTable("diary_feeds", {
	userId: uuid("user_id")
		.primaryKey()
		.references(() => users.id, { onDelete: "cascade" }),
	tokenHash: text("token_hash").notNull().unique(),
	madeAt: instant("made_at").notNull(),
});

export type DiaryEvent = typeof diaryEvents.$inferSelect;
export type DiaryChange = typeof diaryChanges.$inferSelect;
