import { sql } from "drizzle-orm";
import {
	type AnyPgColumn,
	check,
	date,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	unique,
	uuid,
} from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { users } from "./users";

/** Unconfirmed comments are seen by nobody; a removed one keeps its place while replies stand under it. */
export const commentStates = [
	"unconfirmed",
	"pending",
	"suspect",
	"approved",
	"rejected",
	"removed",
] as const;
export const rejectReasons = [
	"off-topic",
	"attack",
	"private",
	"unlawful",
	"advert",
	"false",
	"blocked",
] as const;
export const reportReasons = ["attack", "private", "advert", "false", "other"] as const;
export const newsroomLabels = ["記者", "編輯"] as const;

/** Readers who wrote a comment, one for each e-mail address, which moderators alone see. */
export const commenters = pgTable("commenters", {
	id: uuid("id").primaryKey(),
	email: text("email").notNull().unique(),
	confirmedAt: timestamp("confirmed_at", { withTimezone: true }),
	blockedAt: timestamp("blocked_at", { withTimezone: true }),
	approvedCount: integer("approved_count").notNull().default(0),
	createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
});

export const comments = pgTable(
	"comments",
	{
		id: uuid("id").primaryKey(),
		number: integer("number").notNull().unique().generatedAlwaysAsIdentity(),
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		/** Replies stand one level deep: a parent has no parent. */
		parentId: uuid("parent_id").references((): AnyPgColumn => comments.id),
		/** Null for the newsroom's own, and when the reader took the comment back. */
		commenterId: uuid("commenter_id").references(() => commenters.id),
		userId: uuid("user_id").references(() => users.id),
		newsroomLabel: text("newsroom_label", { enum: newsroomLabels }),
		name: text("name").notNull(),
		text: text("text").notNull(),
		state: text("state", { enum: commentStates }).notNull(),
		/** What spoke against it when it came in; see lib/comments/rules. */
		signals: text("signals").array().notNull(),
		/** A keyed digest of the sender's network, forgotten with time; the address itself is kept nowhere. */
		network: text("network"),
		rejectReason: text("reject_reason", { enum: rejectReasons }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
		publishedAt: timestamp("published_at", { withTimezone: true }),
		decidedAt: timestamp("decided_at", { withTimezone: true }),
		decidedBy: text("decided_by"),
		/** Reports since a moderator last looked. */
		reports: integer("reports").notNull().default(0),
	},
	(table) => [
		index("comments_of_article").on(table.articleId, table.publishedAt),
		index("comments_by_state").on(table.state, table.createdAt),
		index("comments_by_commenter").on(table.commenterId, table.createdAt),
		// The same text again: looked for at every comment, and a text may be too long for an index.
		index("comments_by_text").on(sql`md5(${table.text})`),
		index("comments_by_parent").on(table.parentId),
		index("comments_reported").on(table.createdAt).where(sql`${table.reports} > 0`),
		check(
			"comments_state",
			sql`${table.state} in ('unconfirmed', 'pending', 'suspect', 'approved', 'rejected', 'removed')`,
		),
		check("comments_published", sql`${table.state} <> 'approved' or ${table.publishedAt} is not null`),
		check("comments_rejected", sql`(${table.state} = 'rejected') = (${table.rejectReason} is not null)`),
		check("comments_newsroom", sql`${table.userId} is null or ${table.newsroomLabel} is not null`),
		check("comments_removed", sql`(${table.state} = 'removed') = (${table.text} = '')`),
	],
);

/** One count for each network and day. */
export const commentReports = pgTable(
	"comment_reports",
	{
		id: uuid("id").primaryKey(),
		commentId: uuid("comment_id")
			.notNull()
			.references(() => comments.id, { onDelete: "cascade" }),
		reason: text("reason", { enum: reportReasons }).notNull(),
		network: text("network").notNull(),
		reportedOn: date("reported_on", { mode: "string" }).notNull(),
	},
	(table) => [unique("comment_reports_once").on(table.commentId, table.network, table.reportedOn)],
);

/** How many comments readers see under a story: kept by the commands, so that lists need not count. */
export const commentCounts = pgTable("comment_counts", {
	articleId: uuid("article_id")
		.primaryKey()
		.references(() => articles.id, { onDelete: "cascade" }),
	approved: integer("approved").notNull(),
});

/** Stories whose comments the newsroom has closed by hand. */
export const commentClosings = pgTable("comment_closings", {
	articleId: uuid("article_id")
		.primaryKey()
		.references(() => articles.id, { onDelete: "cascade" }),
	reason: text("reason").notNull(),
	closedAt: timestamp("closed_at", { withTimezone: true }).notNull(),
});

export type Comment = typeof comments.$inferSelect;
export type Commenter = typeof commenters.$inferSelect;
export type CommentState = Comment["state"];
export type RejectReason = (typeof rejectReasons)[number];
