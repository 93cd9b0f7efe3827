import { sql } from "drizzle-orm";
import { boolean, date, integer, jsonb, pgView, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Body } from "@/lib/body/body";
import type { ArticleKind, BylineRole, ProvenanceMode } from "../schema/articles";
import { isOut } from "./not-expired";

export type PublishedByline = {
	handle: string;
	name: string;
	honorific: string | null;
	title: string | null;
	kind: string;
	role: BylineRole;
};
export type PublishedPicture = {
	id: string;
	width: number;
	height: number;
	widths: number[];
	focalX: number;
	focalY: number;
	tone: string | null;
	edition: string;
	isAiMade: boolean;
	alt: string;
	caption: string;
	credit: string;
};
export type PublishedPlace = { slug: string; name: string };
export type PublishedTag = PublishedPlace & { id: string };
export type PublishedCompany = PublishedPlace & { id: string; code: string | null; exchange: string | null };

/** A story as lists show it. */
export const LIST_ITEM = {
	articleId: uuid("article_id").notNull(),
	number: integer("number").notNull(),
	tail: text("tail").notNull(),
	publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
	updatedAt: timestamp("updated_at", { withTimezone: true }),
	/** It is gone from this instant on; null: it stays. */
	expiresAt: timestamp("expires_at", { withTimezone: true }),
	kicker: text("kicker"),
	claim: text("claim").notNull(),
	subs: text("subs").array().notNull(),
	listHeadline: text("list_headline").notNull(),
	searchHeadline: text("search_headline").notNull(),
	shareHeadline: text("share_headline").notNull(),
	kind: text("kind").$type<ArticleKind>().notNull(),
	excerpt: text("excerpt").notNull(),
	words: integer("words").notNull(),
	sectionId: uuid("section_id"),
	columnId: uuid("column_id"),
	section: jsonb("section").$type<PublishedPlace>(),
	column: jsonb("column").$type<PublishedPlace>(),
	bylines: jsonb("bylines").$type<PublishedByline[]>().notNull(),
	picture: jsonb("picture").$type<PublishedPicture>(),
	/** Comments that readers can see. */
	comments: integer("comments").notNull(),
} as const;

/** Every publication in that shape, of whatever instant: a view says which of them may be seen. */
export const listItems = sql`
	select p.article_id, p.number, p.tail, p.publish_at, p.updated_at, p.expires_at, p.kicker, p.claim, p.subs,
		p.list_headline, p.search_headline, p.share_headline, p.kind, p.excerpt, p.words,
		p.section_id, p.column_id,
		(select jsonb_build_object('slug', s.slug, 'name', s.name) from sections s where s.id = p.section_id) as "section",
		(select jsonb_build_object('slug', c.slug, 'name', c.name) from columns c where c.id = p.column_id) as "column",
		coalesce((
			select jsonb_agg((
				select jsonb_build_object('handle', e.handle, 'name', e.name, 'honorific', e.honorific, 'title', e.title, 'kind', e.kind, 'role', b.role)
				from people e where e.id = b.person_id
			) order by b.position)
			from publication_bylines b where b.article_id = p.article_id
		), '[]'::jsonb) as bylines,
		(select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths, 'focalX', m.focal_x, 'focalY', m.focal_y, 'tone', m.tone,
			'edition', m.edition, 'isAiMade', m.is_ai_made, 'alt', p.lead_alt, 'caption', p.lead_caption, 'credit', p.lead_credit) from media m where m.id = p.lead_media_id) as picture,
		coalesce((select n.approved from comment_counts n where n.article_id = p.article_id), 0) as comments
	from publications p`;

/**
 * All that the public site may ever read of a story, in the shape of a list item. Nothing before its instant. Each person is
 * looked up by their key: joined, all people would be read once for every story of a list.
 */
export const publishedArticles = pgView("published_articles", LIST_ITEM).as(sql`${listItems}
	where ${isOut}`);

/** The rest of a published story, read for its own page and for full-text feeds. */
export const publishedBodies = pgView("published_bodies", {
	number: integer("number").notNull(),
	body: jsonb("body").$type<Body>().notNull(),
	pictures: jsonb("pictures")
		.$type<
			Record<
				string,
				{
					width: number;
					height: number;
					widths: number[];
					tone: string | null;
					edition: string;
					isAiMade: boolean;
				}
			>
		>()
		.notNull(),
	tags: jsonb("tags").$type<PublishedTag[]>().notNull(),
	companies: jsonb("companies").$type<PublishedCompany[]>().notNull(),
	book: jsonb("book").$type<{
		title: string;
		author: string;
		blurb: string;
		link: string | null;
		disclosure: string | null;
		cover: {
			id: string;
			width: number;
			height: number;
			widths: number[];
			edition: string;
			isAiMade: boolean;
		} | null;
	}>(),
	provenancePublication: text("provenance_publication"),
	provenancePage: text("provenance_page"),
	provenanceMode: text("provenance_mode").$type<ProvenanceMode>(),
	provenancePrintedOn: date("provenance_printed_on", { mode: "string" }),
	/** Whether anything has been put right in it: most stories need not be asked what. */
	isCorrected: boolean("is_corrected").notNull(),
	/** Why the newsroom has closed the comments; the instant as ISO 8601. */
	commentClosing: jsonb("comment_closing").$type<{ reason: string; closedAt: string }>(),
}).as(sql`
	select p.number, p.body,
		coalesce((
			select jsonb_object_agg(m.id, jsonb_build_object('width', m.width, 'height', m.height, 'widths', m.widths, 'tone', m.tone,
				'edition', m.edition, 'isAiMade', m.is_ai_made))
			from publication_media u join media m on m.id = u.media_id where u.article_id = p.article_id
		), '{}'::jsonb) as pictures,
		coalesce((
			select jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) order by l.position)
			from publication_tags l join tags t on t.id = l.tag_id where l.article_id = p.article_id
		), '[]'::jsonb) as tags,
		coalesce((
			select jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'code', c.code, 'exchange', c.exchange) order by l.position)
			from publication_companies l join companies c on c.id = l.company_id where l.article_id = p.article_id
		), '[]'::jsonb) as companies,
		(select jsonb_build_object('title', b.title, 'author', b.author, 'blurb', b.blurb, 'link', b.link, 'disclosure', b.disclosure,
			'cover', (select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths,
				'edition', m.edition, 'isAiMade', m.is_ai_made) from media m where m.id = b.cover_id))
			from books b where b.id = p.book_id) as book,
		p.provenance_publication, p.provenance_page, p.provenance_mode, p.provenance_printed_on,
		coalesce((select true from corrections c where c.article_id = p.article_id and c.published_at <= now() limit 1), false) as is_corrected,
		(select jsonb_build_object('reason', k.reason, 'closedAt', k.closed_at) from comment_closings k where k.article_id = p.article_id) as comment_closing
	from publications p
	where ${isOut}`);

/** Stories readers once had and no longer do: their pages answer 410 with the reason. */
export const withdrawnArticles = pgView("withdrawn_articles", {
	number: integer("number").notNull(),
	withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }).notNull(),
	reason: text("reason").notNull(),
	firstPublishedAt: timestamp("first_published_at", { withTimezone: true }).notNull(),
	/** Its time was over: nothing was wrong with it. */
	isExpired: boolean("is_expired").notNull(),
}).as(sql`
	select a.number, a.withdrawn_at, a.withdrawn_reason as reason, a.first_published_at, a.expires_at is not null as is_expired
	from articles a where a.state = 'withdrawn' and a.first_published_at <= now()`);

/** Stories whose time is over, before the clock has written that down. */
export const expiredArticles = pgView("expired_articles", {
	number: integer("number").notNull(),
	expiredAt: timestamp("expired_at", { withTimezone: true }).notNull(),
}).as(sql`
	select p.number, p.expires_at as expired_at from publications p where p.expires_at <= now() and p.publish_at <= now()`);
