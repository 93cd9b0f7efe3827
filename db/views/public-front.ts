import { sql } from "drizzle-orm";
import { bigint, boolean, doublePrecision, integer, pgView, text } from "drizzle-orm/pg-core";
import type { ContainerKey } from "@/lib/front-page/containers";
import { isOut } from "./not-expired";

/** The launch that each container of the front page shows now: the last whose instant has come. */
export const liveFrontLaunches = pgView("live_front_launches", {
	container: text("container").$type<ContainerKey>().notNull(),
	launchId: bigint("launch_id", { mode: "number" }).notNull(),
}).as(sql`
	select f.key as container, last.id as launch_id
	from front_containers f cross join lateral (
		select l.id from front_launches l
		where l.container = f.key and l.launch_at <= now() order by l.launch_at desc, l.id desc limit 1
	) last`);

/** The stories that editors have put on the front page, those that readers have or had: withdrawn and coming ones are left out. */
export const publicFrontCards = pgView("public_front_cards", {
	container: text("container").$type<ContainerKey>().notNull(),
	position: integer("position").notNull(),
	number: integer("number").notNull(),
	headline: text("headline"),
	showsPicture: boolean("shows_picture").notNull(),
	showsSubs: boolean("shows_subs").notNull(),
	/** Its time is over: it shows no more, and the rule does not put the story there again. */
	isOver: boolean("is_over").notNull(),
}).as(sql`
	select c.container, c.position, p.number,
		case when c.headline_until <= now() then null else c.headline end as headline,
		c.shows_picture, c.shows_subs, coalesce(c.shown_until <= now(), false) as is_over
	from live_front_launches l
	join front_cards c on c.launch_id = l.launch_id and (c.shown_from is null or c.shown_from <= now())
	join publications p on p.article_id = c.article_id and ${isOut}`);

/**
 * How long until the front page changes by itself, in milliseconds by the database's clock: by a timed launch, or because a card
 * comes up, is taken off or loses its headline. No row when nothing is set.
 */
export const nextFrontChange = pgView("next_front_change", {
	waitMilliseconds: doublePrecision("wait_milliseconds").notNull(),
}).as(sql`
	select extract(epoch from (min(soon.at) - now()))::double precision * 1000 as wait_milliseconds
	from (
		(select l.launch_at as at from front_launches l where l.launch_at > now() order by l.launch_at limit 1)
		union all
		select t.at from live_front_launches l
		join front_cards c on c.launch_id = l.launch_id
		cross join lateral (values (c.shown_from), (c.shown_until), (c.headline_until)) t(at)
		where t.at > now()
	) soon
	having min(soon.at) is not null`);
