import { sql } from "drizzle-orm";
import {
	check,
	date,
	index,
	integer,
	jsonb,
	pgSequence,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import type { Body } from "@/lib/body/body";
import { books } from "./books";
import { columns } from "./columns";
import { media } from "./media";
import { people } from "./people";
import { sections } from "./sections";
import { tags } from "./tags";
import { users } from "./users";

export const articleStates = ["draft", "scheduled", "published", "withdrawn"] as const;
/** How far the working copy has come at the desk; what readers see is the state's business. */
export const stages = ["idea", "draft", "review", "proof", "legal", "ready", "spiked"] as const;
export const articleKinds = ["news", "column", "interview", "excerpt"] as const;
export const provenanceModes = ["full", "excerpt", "rewritten", "supplied"] as const;
export const bylineRoles = [
	"writer",
	"photo",
	"video",
	"design",
	"data",
	"editor",
	"translator",
	"moderator",
	"guest",
	"agency",
] as const;

/** The number in a story's address; public and never reused. */
export const articleNumbers = pgSequence("article_numbers", { startWith: 10001 });

/**
 * A story as the desk works on it. What readers see is not here but in `publications`, so that work on a live story
 * stays unseen until it is published. `revision` goes up by one with every save and is the token against lost updates.
 */
export const articles = pgTable(
	"articles",
	{
		id: uuid("id").primaryKey(),
		number: integer("number").notNull().unique().default(sql`nextval('article_numbers')`),
		state: text("state", { enum: articleStates }).notNull().default("draft"),
		revision: integer("revision").notNull().default(1),
		/** The headline as typed; the three columns below are its parts. */
		headline: text("headline").notNull().default(""),
		kicker: text("kicker"),
		claim: text("claim").notNull().default(""),
		subs: text("subs").array().notNull().default([]),
		/** Other headlines in the house's form for lists, search and sharing; empty: the story's own. */
		listHeadline: text("list_headline").notNull().default(""),
		searchHeadline: text("search_headline").notNull().default(""),
		shareHeadline: text("share_headline").notNull().default(""),
		kind: text("kind", { enum: articleKinds }).notNull().default("news"),
		/** Empty means: made from the first sentences. */
		excerpt: text("excerpt").notNull().default(""),
		body: jsonb("body").$type<Body>().notNull(),
		leadMediaId: uuid("lead_media_id").references(() => media.id),
		leadAlt: text("lead_alt").notNull().default(""),
		leadCaption: text("lead_caption").notNull().default(""),
		leadCredit: text("lead_credit").notNull().default(""),
		sectionId: uuid("section_id").references(() => sections.id),
		columnId: uuid("column_id").references(() => columns.id),
		bookId: uuid("book_id").references(() => books.id),
		provenancePublication: text("provenance_publication"),
		provenancePage: text("provenance_page"),
		provenanceMode: text("provenance_mode", { enum: provenanceModes }),
		provenancePrintedOn: date("provenance_printed_on", { mode: "string" }),
		/** When readers may see it: the future while scheduled, the past once published. */
		publishAt: timestamp("publish_at", { withTimezone: true }),
		firstPublishedAt: timestamp("first_published_at", { withTimezone: true }),
		withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
		withdrawnReason: text("withdrawn_reason"),
		stage: text("stage", { enum: stages }).notNull().default("draft"),
		/** Where a spiked story came from and goes back to. */
		spikedFrom: text("spiked_from", { enum: stages }),
		/** Set while changes are asked for: the step at which the story is judged again. */
		resumeAt: text("resume_at", { enum: stages }),
		submittedBy: uuid("submitted_by").references(() => users.id),
		assignedTo: uuid("assigned_to").references(() => users.id),
		dueAt: timestamp("due_at", { withTimezone: true }),
		/** The due time of which whoever has the story has been told that it is near. */
		dueToldFor: timestamp("due_told_for", { withTimezone: true }),
		/** The revision that was judged ready, by whom (null: the system) and at which step; null when none stands. */
		approvedRevision: integer("approved_revision"),
		approvedBy: uuid("approved_by").references(() => users.id),
		approvedFrom: text("approved_from", { enum: stages }),
		/** Published without the second person that the house asks for: a review is still owed. */
		bypassedAt: timestamp("bypassed_at", { withTimezone: true }),
		bypassedBy: uuid("bypassed_by").references(() => users.id),
		bypassReason: text("bypass_reason"),
		/** Readers may not have it before this instant, and by whose word. */
		embargoUntil: timestamp("embargo_until", { withTimezone: true }),
		embargoReason: text("embargo_reason"),
		/** Readers have it until this instant; null: for good. On a story that was withdrawn it says that this was why. */
		expiresAt: timestamp("expires_at", { withTimezone: true }),
		createdBy: uuid("created_by").references(() => users.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		savedBy: uuid("saved_by").references(() => users.id),
		savedAt: timestamp("saved_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		check("articles_state", sql`${table.state} in ('draft', 'scheduled', 'published', 'withdrawn')`),
		check("articles_kind", sql`${table.kind} in ('news', 'column', 'interview', 'excerpt')`),
		check("articles_subs", sql`cardinality(${table.subs}) <= 3`),
		check("articles_revision", sql`${table.revision} >= 1`),
		check("articles_scheduled", sql`${table.state} <> 'scheduled' or ${table.publishAt} is not null`),
		check(
			"articles_published",
			sql`${table.state} <> 'published' or (${table.publishAt} is not null and ${table.firstPublishedAt} is not null)`,
		),
		check(
			"articles_live_headline",
			sql`${table.state} not in ('scheduled', 'published') or btrim(${table.claim}) <> ''`,
		),
		check(
			"articles_withdrawn",
			sql`${table.state} <> 'withdrawn' or (${table.withdrawnAt} is not null and btrim(${table.withdrawnReason}) <> '')`,
		),
		check(
			"articles_provenance",
			sql`(${table.provenancePublication} is null) = (${table.provenanceMode} is null)`,
		),
		check(
			"articles_provenance_mode",
			sql`${table.provenanceMode} in ('full', 'excerpt', 'rewritten', 'supplied')`,
		),
		check(
			"articles_stage",
			sql`${table.stage} in ('idea', 'draft', 'review', 'proof', 'legal', 'ready', 'spiked')`,
		),
		check("articles_spiked", sql`(${table.stage} = 'spiked') = (${table.spikedFrom} is not null)`),
		check(
			"articles_spiked_unseen",
			sql`${table.stage} <> 'spiked' or ${table.state} in ('draft', 'withdrawn')`,
		),
		check("articles_bypass", sql`(${table.bypassedAt} is null) = (${table.bypassReason} is null)`),
		check("articles_embargo_reason", sql`(${table.embargoUntil} is null) = (${table.embargoReason} is null)`),
		// Whoever writes, and however: nothing is with readers, or timed for them, before its embargo ends.
		check(
			"articles_embargo",
			sql`${table.embargoUntil} is null or ${table.state} not in ('scheduled', 'published') or ${table.publishAt} >= ${table.embargoUntil}`,
		),
		check(
			"articles_expiry",
			sql`${table.expiresAt} is null or ${table.state} not in ('scheduled', 'published') or ${table.publishAt} < ${table.expiresAt}`,
		),
		check("articles_body", sql`${table.body} ->> 'type' = 'doc'`),
		index("articles_by_saved").on(table.savedAt, table.number),
		index("articles_by_state").on(table.state, table.savedAt, table.number),
		// The day's stories, those that are due, and the count of each state, which is read from this index alone.
		index("articles_by_publish").on(table.state, table.publishAt, table.number, table.stage, table.expiresAt),
		index("articles_by_creator").on(table.createdBy),
		// The directories count by these, and move what stands under one of them.
		index("articles_by_section").on(table.sectionId),
		index("articles_by_column").on(table.columnId),
		index("articles_by_stage").on(table.stage, table.savedAt, table.number),
		index("articles_by_assignee").on(table.assignedTo, table.savedAt, table.number),
		index("articles_by_due").on(table.dueAt).where(sql`${table.dueAt} is not null`),
		index("articles_bypassed").on(table.bypassedAt).where(sql`${table.bypassedAt} is not null`),
		index("articles_expiring").on(table.expiresAt).where(sql`${table.expiresAt} is not null`),
		// The record of corrections tells of withdrawals too, newest first.
		index("articles_withdrawn").on(table.withdrawnAt, table.number).where(sql`${table.state} = 'withdrawn'`),
	],
);

export const articleBylines = pgTable(
	"article_bylines",
	{
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id),
		role: text("role", { enum: bylineRoles }).notNull().default("writer"),
		position: integer("position").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.articleId, table.personId, table.role] }),
		index("article_bylines_by_person").on(table.personId),
	],
);

export const articleTags = pgTable(
	"article_tags",
	{
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		tagId: uuid("tag_id")
			.notNull()
			.references(() => tags.id),
		position: integer("position").notNull().default(0),
	},
	(table) => [
		primaryKey({ columns: [table.articleId, table.tagId] }),
		index("article_tags_by_tag").on(table.tagId),
	],
);

/** The pictures that working copies show, at the top or in the text, so that none of them can be deleted. */
export const articleMedia = pgTable(
	"article_media",
	{
		articleId: uuid("article_id")
			.notNull()
			.references(() => articles.id, { onDelete: "cascade" }),
		mediaId: uuid("media_id")
			.notNull()
			.references(() => media.id),
	},
	(table) => [
		primaryKey({ columns: [table.mediaId, table.articleId] }),
		index("article_media_by_article").on(table.articleId),
	],
);

export type Article = typeof articles.$inferSelect;
export type ArticleKind = Article["kind"];
export type ProvenanceMode = (typeof provenanceModes)[number];
export type ArticleState = Article["state"];
export type Stage = Article["stage"];
export type BylineRole = (typeof bylineRoles)[number];
