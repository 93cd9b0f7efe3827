import { sql } from "drizzle-orm";
import { date, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { notExpired } from "./not-expired";

/** Every Hong Kong month from the first publication to now, as `n.start`. */
const months = sql`generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")`;

/** That a publication `p` is out and of the month `n`: a range that an index answers. */
const inMonth = sql`p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now() and ${notExpired(sql`p.number`)}`;

/** Months as `2026-11` that have stories, and how many: each is a range of one index. */
export const publishedMonths = pgView("published_months", {
	month: text("month").notNull(),
	stories: integer("stories").notNull(),
}).as(sql`
	select to_char(n."start", 'YYYY-MM') as month, c.stories from ${months}
	cross join lateral (select count(*)::int as stories from publications p where ${inMonth}) c where c.stories > 0`);

/** Days that have stories, and how many. A condition on the day spares the counting of the others. */
export const publishedDays = pgView("published_days", {
	day: date("day", { mode: "string" }).notNull(),
	stories: integer("stories").notNull(),
}).as(sql`
	select n."start"::date as day, c.stories from generate_series(
		date_trunc('day', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 day') as n ("start")
	cross join lateral (select count(*)::int as stories from publications p where p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 day') at time zone 'Asia/Hong_Kong') and p.publish_at <= now() and ${notExpired(sql`p.number`)}) c where c.stories > 0`);

/** A story under which a person stands in two roles is one; it is told from the next in the order of the index, unsorted. */
export const publishedPersonMonths = pgView("published_person_months", {
	placeId: uuid("place_id").notNull(),
	month: text("month").notNull(),
	stories: integer("stories").notNull(),
}).as(sql`
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from people e cross join ${months}
	cross join lateral (
		select count(*)::int as stories from (
			select distinct p.publish_at, p.number from publication_bylines p where p.person_id = e.id and ${inMonth}
		) once
	) c where c.stories > 0`);

export const publishedColumnMonths = pgView("published_column_months", {
	placeId: uuid("place_id").notNull(),
	month: text("month").notNull(),
	stories: integer("stories").notNull(),
}).as(sql`
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from columns e cross join ${months}
	cross join lateral (
		select count(*)::int as stories from publications p where p.column_id = e.id and ${inMonth}
	) c where c.stories > 0`);

export const publishedSectionMonths = pgView("published_section_months", {
	placeId: uuid("place_id").notNull(),
	month: text("month").notNull(),
	stories: integer("stories").notNull(),
}).as(sql`
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from sections e cross join ${months}
	cross join lateral (
		select count(*)::int as stories from publications p where p.section_id = e.id and ${inMonth}
	) c where c.stories > 0`);
