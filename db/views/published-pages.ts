import { sql } from "drizzle-orm";
import { integer, jsonb, pgView, text, timestamp } from "drizzle-orm/pg-core";
import type { Body } from "@/lib/body/body";

/** The newsroom's own pages as readers see them: the copy that was published, not the one being written. */
export const publishedPages = pgView("published_pages", {
	slug: text("slug").notNull(),
	title: text("title").notNull(),
	body: jsonb("body").$type<Body>().notNull(),
	publishedAt: timestamp("published_at", { withTimezone: true }).notNull(),
	position: integer("position").notNull(),
}).as(sql`
	select g.slug, g.published_title as title, g.published_body as body, g.published_at, g.position
	from pages g where g.state = 'published'`);
