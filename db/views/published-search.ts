import { sql } from "drizzle-orm";
import { integer, pgView, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { ArticleKind } from "../schema/articles";
import { tsvector } from "../tsvector";
import { isOut, notExpired } from "./not-expired";

/** By what published stories are found. Nothing before its instant. */
export const publishedSearch = pgView("published_search", {
	number: integer("number").notNull(),
	publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
	kind: text("kind").$type<ArticleKind>().notNull(),
	sectionId: uuid("section_id"),
	columnId: uuid("column_id"),
	personIds: uuid("person_ids").array().notNull(),
	head: tsvector("head").notNull(),
	whole: tsvector("whole").notNull(),
	plain: text("plain").notNull(),
}).as(sql`
	select s.number, s.publish_at, s.kind, s.section_id, s.column_id, s.person_ids, s.head, s.whole, s.plain
	from publication_search s where s.publish_at <= now() and ${notExpired(sql`s.number`)}`);

/**
 * The names a reader may look for: people, columns, companies, sections, tags that a published story carries, and the kickers of the
 * newest stories. One story of each person, company and tag is looked for; EXISTS would have all links read once into a hash. It is made
 * from tables, because a view that another stands on cannot be replaced.
 */
export const publicTerms = pgView("public_terms", {
	kind: text("kind").$type<"person" | "column" | "company" | "section" | "tag" | "kicker">().notNull(),
	/** Of people, columns and sections. */
	id: uuid("id"),
	name: text("name").notNull(),
	/** What its address ends in; of a kicker, itself. */
	slug: text("slug").notNull(),
	/** Of a listed company, the code of its exchange. */
	code: text("code"),
}).as(sql`
	select 'person' as kind, e.id, e.name, e.handle as slug, null as code from people e
		where (e.is_active and e.kind in ('staff', 'columnist'))
			or (select true from publication_bylines b where b.person_id = e.id and b.publish_at <= now() and ${notExpired(sql`b.number`)} limit 1)
	union all select 'column', c.id, c.name, c.slug, null from columns c
	union all select 'company', c.id, c.name, c.slug, c.code from companies c
		where (select true from publication_companies l where l.company_id = c.id and l.publish_at <= now() and ${notExpired(sql`l.number`)} limit 1)
	union all select 'section', s.id, s.name, s.slug, null from sections s where s.is_active
	union all select 'tag', null, t.name, t.slug, null from tags t
		where t.merged_into_id is null
			and (select true from publication_tags l where l.tag_id = t.id and l.publish_at <= now() and ${notExpired(sql`l.number`)} limit 1)
	union all select distinct 'kicker', null::uuid, k.kicker, k.kicker, null from (
		select p.kicker from publications p where ${isOut} order by p.publish_at desc, p.number desc limit 500
	) k where k.kicker is not null`);
