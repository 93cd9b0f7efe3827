import { sql } from "drizzle-orm";
import { doublePrecision, integer, pgView, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { notExpired } from "./not-expired";

/** How many numbers one part of the sitemap covers. Far below the 50,000 of the protocol, so that no part is long in the making. */
export const ARTICLES_PER_PART = 5_000;

/** The parts of the sitemap that have a published story, and when one of them last changed: one look at an index for each. */
export const publishedParts = pgView("published_parts", {
	part: integer("part").notNull(),
	changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
}).as(sql`
	select n.part, newest.changed_at
	from generate_series((select min(number) from publications) / 5000, (select max(number) from publications) / 5000) as n (part)
	cross join lateral (
		select coalesce(p.updated_at, p.publish_at) as changed_at from publications p
		where p.number / 5000 = n.part and p.publish_at <= now() order by 1 desc limit 1
	) newest`);

/** Which published stories stand under a person, newest first through an index. */
export const publishedBylines = pgView("published_bylines", {
	handle: text("handle").notNull(),
	number: integer("number").notNull(),
	publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
	personId: uuid("person_id").notNull(),
}).as(sql`
	select e.handle, b.number, b.publish_at, b.person_id
	from publication_bylines b join people e on e.id = b.person_id where b.publish_at <= now() and ${notExpired(sql`b.number`)}`);

/** Tags that a published story carries. */
export const publicTags = pgView("public_tags", {
	id: uuid("id").notNull(),
	slug: text("slug").notNull(),
	name: text("name").notNull(),
}).as(sql`
	select t.id, t.slug, t.name from tags t
	where exists (select 1 from publication_tags l where l.tag_id = t.id and l.publish_at <= now() and ${notExpired(sql`l.number`)})`);

/** Which published stories carry a tag, newest first through an index. */
export const publishedTags = pgView("published_tags", {
	slug: text("slug").notNull(),
	name: text("name").notNull(),
	number: integer("number").notNull(),
	publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
	tagId: uuid("tag_id").notNull(),
}).as(sql`
	select t.slug, t.name, l.number, l.publish_at, l.tag_id
	from publication_tags l join tags t on t.id = l.tag_id where l.publish_at <= now() and ${notExpired(sql`l.number`)}`);

/**
 * How long until the next scheduled story comes out or the next one that has a time leaves, in milliseconds by the database's clock;
 * no row when neither will.
 */
export const nextPublication = pgView("next_publication", {
	waitMilliseconds: doublePrecision("wait_milliseconds").notNull(),
}).as(sql`
	select extract(epoch from (n.at - now()))::double precision * 1000 as wait_milliseconds from (
		(select p.publish_at as at from publications p where p.publish_at > now() order by p.publish_at limit 1)
		union all (select p.expires_at from publications p where p.expires_at > now() order by p.expires_at limit 1)
	) n order by n.at limit 1`);
