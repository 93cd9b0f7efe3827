import { sql } from "drizzle-orm";
import {
	check,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import type { Body } from "@/lib/body/body";
import { articleRevisions } from "./article-revisions";
import { articleKinds, articles, bylineRoles, provenanceModes } from "./articles";
import { books } from "./books";
import { columns } from "./columns";
import { companies } from "./companies";
import { media } from "./media";
import { people } from "./people";
import { sections } from "./sections";
import { tags } from "./tags";

/**
 * A story as readers get it from `publishAt` on: a copy of one pinned revision, written by publishing, scheduling and
 * updating, deleted by withdrawing. The public side reads it through views that compare `publishAt` with now(), so a
 * scheduled story needs no worker to appear. Lists are answered from indexes on it and its four link tables.
 */
export const publications = pgTable(
	"publications",
	{
		articleId: uuid("article_id")
			.primaryKey()
			.references(() => articles.id, { onDelete: "cascade" }),
		number: integer("number").notNull().unique(),
		revisionId: uuid("revision_id")
			.notNull()
			.references(() => articleRevisions.id),
		publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
		/** When readers were given a changed version; null when never. */
		updatedAt: timestamp("updated_at", { withTimezone: true }),
		/** Readers have it until this instant; null: for good. */
		expiresAt: timestamp("expires_at", { withTimezone: true }),
		/** The readable end of the address; only the number resolves. */
		tail: text("tail").notNull(),
		kicker: text("kicker"),
		claim: text("claim").notNull(),
		subs: text("subs").array().notNull(),
		/** Other headlines in the house's form for lists, search and sharing; empty: the story's own. */
		listHeadline: text("list_headline").notNull().default(""),
		searchHeadline: text("search_headline").notNull().default(""),
		shareHeadline: text("share_headline").notNull().default(""),
		kind: text("kind", { enum: articleKinds }).notNull(),
		excerpt: text("excerpt").notNull(),
		body: jsonb("body").$type<Body>().notNull(),
		/** 字數: Han characters and Latin words. */
		words: integer("words").notNull(),
		leadMediaId: uuid("lead_media_id").references(() => media.id),
		leadAlt: text("lead_alt").notNull(),
		leadCaption: text("lead_caption").notNull(),
		leadCredit: text("lead_credit").notNull(),
		sectionId: uuid("section_id").references(() => sections.id),
		columnId: uuid("column_id").references(() => columns.id),
		bookId: uuid("book_id").references(() => books.id),
		provenancePublication: text("provenance_publication"),
		provenancePage: text("provenance_page"),
		provenanceMode: text("provenance_mode", { enum: provenanceModes }),
		provenancePrintedOn: date("provenance_printed_on", { mode: "string" }),
	},
	(table) => [
		index("publications_latest").on(table.publishAt, table.number),
		index("publications_by_section").on(table.sectionId, table.publishAt, table.number),
		index("publications_by_column").on(table.columnId, table.publishAt, table.number),
		index("publications_by_kicker")
			.on(table.kicker, table.publishAt, table.number)
			.where(sql`${table.kicker} is not null`),
		index("publications_by_book").on(table.bookId, table.publishAt).where(sql`${table.bookId} is not null`),
		// The newest change of each part of the sitemap; the view published_parts divides by the same number.
		index("publications_by_part").on(
			sql`(${table.number} / 5000)`,
			sql`coalesce(${table.updatedAt}, ${table.publishAt})`,
			table.publishAt,
		),
		// Each save that folds into the one before asks whether that one is live, and so does its foreign key.
		index("publications_by_revision").on(table.revisionId),
		// What has come to the end of its time is asked for by nearly every query, and is hardly ever anything.
		index("publications_expiring")
			.on(table.expiresAt, table.number, table.articleId)
			.where(sql`${table.expiresAt} is not null`),
		check("publications_claim", sql`btrim(${table.claim}) <> ''`),
	],
);

export const publicationBylines = pgTable(
	"publication_bylines",
	{
		articleId: uuid("article_id")
			.notNull()
			.references(() => publications.articleId, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id),
		role: text("role", { enum: bylineRoles }).notNull(),
		position: integer("position").notNull(),
		publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
		number: integer("number").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.articleId, table.personId, table.role] }),
		index("publication_bylines_by_person").on(table.personId, table.publishAt, table.number),
	],
);

export const publicationTags = pgTable(
	"publication_tags",
	{
		articleId: uuid("article_id")
			.notNull()
			.references(() => publications.articleId, { onDelete: "cascade" }),
		tagId: uuid("tag_id")
			.notNull()
			.references(() => tags.id),
		position: integer("position").notNull(),
		publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
		number: integer("number").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.articleId, table.tagId] }),
		index("publication_tags_by_tag").on(table.tagId, table.publishAt, table.number),
	],
);

/** Which companies a publication names, found in its text when it was put before readers. */
export const publicationCompanies = pgTable(
	"publication_companies",
	{
		articleId: uuid("article_id")
			.notNull()
			.references(() => publications.articleId, { onDelete: "cascade" }),
		companyId: uuid("company_id")
			.notNull()
			.references(() => companies.id),
		position: integer("position").notNull(),
		publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
		number: integer("number").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.articleId, table.companyId] }),
		index("publication_companies_by_company").on(table.companyId, table.publishAt, table.number),
	],
);

/** Which pictures a publication shows: a picture's file is public only while one of these is. */
export const publicationMedia = pgTable(
	"publication_media",
	{
		articleId: uuid("article_id")
			.notNull()
			.references(() => publications.articleId, { onDelete: "cascade" }),
		mediaId: uuid("media_id")
			.notNull()
			.references(() => media.id),
		publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.mediaId, table.articleId] }),
		index("publication_media_by_article").on(table.articleId),
	],
);

export type Publication = typeof publications.$inferSelect;
