import { sql } from "drizzle-orm";
import { boolean, integer, pgView, text, timestamp } from "drizzle-orm/pg-core";
import { isOut } from "./not-expired";

/**
 * Comments that anybody may read: approved ones under a published story, and in place of one that was taken back only that
 * it was, while approved replies stand under it.
 */
export const publicComments = pgView("public_comments", {
	number: integer("number").notNull(),
	article: integer("article").notNull(),
	parent: integer("parent"),
	name: text("name").notNull(),
	text: text("text").notNull(),
	newsroomLabel: text("newsroom_label"),
	isRemoved: boolean("is_removed").notNull(),
	publishedAt: timestamp("published_at", { withTimezone: true }).notNull(),
}).as(sql`
	select c.number, p.number as article, (select o.number from comments o where o.id = c.parent_id) as parent,
		case when c.state = 'approved' then c.name else '' end as name,
		case when c.state = 'approved' then c.text else '' end as text,
		c.newsroom_label, c.state <> 'approved' as is_removed, coalesce(c.published_at, c.created_at) as published_at
	from comments c join publications p on p.article_id = c.article_id
	where ${isOut} and (
		(c.state = 'approved' and (c.parent_id is null
			or (select o.state in ('approved', 'removed') from comments o where o.id = c.parent_id)))
		or (c.state = 'removed' and exists (select 1 from comments r where r.parent_id = c.id and r.state = 'approved')))`);
