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

/** The stories that editors have put on the front page, those that readers have: withdrawn and coming ones are left out. */
export const publicFrontCards = pgView("public_front_cards", {
	container: text("container").$type<ContainerKey>().notNull(),
	position: integer("position").notNull(),
	number: integer("number").notNull(),
	headline: text("headline"),
	showsPicture: boolean("shows_picture").notNull(),
	showsSubs: boolean("shows_subs").notNull(),
}).as(sql`
	select c.container, c.position, p.number, c.headline, c.shows_picture, c.shows_subs
	from live_front_launches l
	join front_cards c on c.launch_id = l.launch_id
	join publications p on p.article_id = c.article_id and ${isOut}`);

/** How long until the next timed launch, in milliseconds by the database's clock; no row when none is set. */
export const nextFrontLaunch = pgView("next_front_launch", {
	waitMilliseconds: doublePrecision("wait_milliseconds").notNull(),
}).as(sql`
	select extract(epoch from (l.launch_at - now()))::double precision * 1000 as wait_milliseconds
	from front_launches l where l.launch_at > now() order by l.launch_at limit 1`);
