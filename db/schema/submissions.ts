import { sql } from "drizzle-orm";
import {
	type AnyPgColumn,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import { tsvector } from "../tsvector";
import { articles } from "./articles";
import { users } from "./users";

export const submissionKinds = ["press", "pitch", "invitation", "correction"] as const;
/** An unverified submission is seen by nobody; see lib/submissions/states for what leads from one to the next. */
export const submissionStates = [
	"unverified",
	"new",
	"asked",
	"answered",
	"diary",
	"adopted",
	"used",
	"declined",
	"withdrawn",
	"held",
	"muted",
	"merged",
] as const;

/**
 * What somebody outside sent to the newsroom. What was sent is never edited by the desk: only its state, and
 * who deals with it. Its sender may have something put right, which submission-amendments keeps with what stood before.
 */
export const submissions = pgTable(
	"submissions",
	{
		id: uuid("id").primaryKey(),
		/** What the sender quotes; public as a word, no key to anything by itself alone. */
		code: text("code").notNull().unique(),
		kind: text("kind", { enum: submissionKinds }).notNull(),
		state: text("state", { enum: submissionStates }).notNull(),
		title: text("title").notNull(),
		body: text("body").notNull(),
		/** The other fields of the kind's form, as lib/submissions/fields lists them. */
		details: jsonb("details").$type<Record<string, string>>().notNull(),
		senderName: text("sender_name").notNull(),
		organisation: text("organisation"),
		email: text("email").notNull(),
		phone: text("phone"),
		embargoUntil: timestamp("embargo_until", { withTimezone: true }),
		/** Of an invitation. */
		startsAt: timestamp("starts_at", { withTimezone: true }),
		/** The public number of the story it is about or was sent from. */
		aboutNumber: integer("about_number"),
		/** What spoke against it when it came in. */
		signals: text("signals").array().notNull(),
		/** A keyed digest of the sender's network, forgotten with time. */
		network: text("network"),
		consentVersion: integer("consent_version").notNull(),
		/** By what the desk finds it: title, text, sender and organisation, without places. */
		words: tsvector("words").notNull().default(""),
		assigneeId: uuid("assignee_id").references(() => users.id),
		/** The draft that was begun from it. */
		articleId: uuid("article_id").references(() => articles.id),
		declineReason: text("decline_reason"),
		/** The desk's own words beside the reason. */
		declineNote: text("decline_note"),
		/** The submission that stands for this one; what goes with it when that one is deleted. */
		mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => submissions.id, {
			onDelete: "cascade",
		}),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
		confirmedAt: timestamp("confirmed_at", { withTimezone: true }),
		changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
	},
	(table) => [
		// The newest of what is done with, or found, in whatever state: most of the table is, so that no state narrows it.
		index("submissions_by_time").on(table.confirmedAt, table.id),
		index("submissions_by_state").on(table.state, table.confirmedAt, table.id),
		index("submissions_by_kind").on(table.kind, table.state, table.confirmedAt, table.id),
		index("submissions_by_email").on(table.email, table.createdAt),
		index("submissions_by_article").on(table.articleId),
		index("submissions_by_text").on(sql`md5(${table.body})`),
		index("submissions_merged_into").on(table.mergedIntoId).where(sql`${table.mergedIntoId} is not null`),
		index("submissions_words").using("gin", table.words),
		index("submissions_assigned").on(table.assigneeId).where(sql`${table.assigneeId} is not null`),
		check("submissions_kind", sql`${table.kind} in ('press', 'pitch', 'invitation', 'correction')`),
		check(
			"submissions_state",
			sql`${table.state} in ('unverified', 'new', 'asked', 'answered', 'diary', 'adopted', 'used', 'declined', 'withdrawn', 'held', 'muted', 'merged')`,
		),
		check("submissions_confirmed", sql`(${table.state} = 'unverified') = (${table.confirmedAt} is null)`),
		check(
			"submissions_adopted",
			sql`${table.state} not in ('adopted', 'used') or ${table.articleId} is not null`,
		),
		check("submissions_declined", sql`(${table.state} = 'declined') = (${table.declineReason} is not null)`),
		check("submissions_merged", sql`(${table.state} = 'merged') = (${table.mergedIntoId} is not null)`),
		check("submissions_merged_elsewhere", sql`${table.mergedIntoId} <> ${table.id}`),
	],
);

/** By what likely twins of a submission are found: see bandsOf in lib/submissions/likeness. */
export const submissionBands = pgTable(
	"submission_bands",
	{
		submissionId: uuid("submission_id")
			.notNull()
			.references(() => submissions.id, { onDelete: "cascade" }),
		band: smallint("band").notNull(),
		hash: integer("hash").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.submissionId, table.band] }),
		index("submission_bands_alike").on(table.band, table.hash),
	],
);

/** What the desk asked and the sender answered, in turn. */
export const submissionMessages = pgTable(
	"submission_messages",
	{
		id: uuid("id").primaryKey(),
		submissionId: uuid("submission_id")
			.notNull()
			.references(() => submissions.id, { onDelete: "cascade" }),
		/** Null when the sender wrote it. */
		userId: uuid("user_id").references(() => users.id),
		text: text("text").notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
	},
	(table) => [index("submission_messages_of").on(table.submissionId, table.createdAt)],
);

export type Submission = typeof submissions.$inferSelect;
