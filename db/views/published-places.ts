import { sql } from "drizzle-orm";
import { integer, pgView, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Which published stories stand under a person, newest first through an index. */
export const publishedBylines = pgView("published_bylines", {
	handle: text("handle").notNull(),
	number: integer("number").notNull(),
	publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
	personId: uuid("person_id").notNull(),
}).as(sql`
	select e.handle, b.number, b.publish_at, b.person_id
	from publication_bylines b join people e on e.id = b.person_id where b.publish_at <= now()`);

/** Which published stories carry a tag, newest first through an index. */
export const publishedTags = pgView("published_tags", {
	slug: text("slug").notNull(),
	name: text("name").notNull(),
	number: integer("number").notNull(),
	publishAt: timestamp("publish_at", { withTimezone: true }).notNull(),
	tagId: uuid("tag_id").notNull(),
}).as(sql`
	select t.slug, t.name, l.number, l.publish_at, l.tag_id
	from publication_tags l join tags t on t.id = l.tag_id where l.publish_at <= now()`);
