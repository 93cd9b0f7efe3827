DROP VIEW "public"."next_front_launch";--> statement-breakpoint
DROP VIEW "public"."public_front_cards";--> statement-breakpoint
ALTER TABLE "front_cards" ADD COLUMN "shown_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "front_cards" ADD COLUMN "shown_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "front_cards" ADD COLUMN "headline_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "front_cards" ADD CONSTRAINT "front_cards_times" CHECK ("front_cards"."shown_until" > "front_cards"."shown_from");--> statement-breakpoint
CREATE VIEW "public"."next_front_change" AS (
	select extract(epoch from (min(soon.at) - now()))::double precision * 1000 as wait_milliseconds
	from (
		(select l.launch_at as at from front_launches l where l.launch_at > now() order by l.launch_at limit 1)
		union all
		select t.at from live_front_launches l
		join front_cards c on c.launch_id = l.launch_id
		cross join lateral (values (c.shown_from), (c.shown_until), (c.headline_until)) t(at)
		where t.at > now()
	) soon
	having min(soon.at) is not null);--> statement-breakpoint
CREATE VIEW "public"."public_front_cards" AS (
	select c.container, c.position, p.number,
		case when c.headline_until <= now() then null else c.headline end as headline,
		c.shows_picture, c.shows_subs, coalesce(c.shown_until <= now(), false) as is_over
	from live_front_launches l
	join front_cards c on c.launch_id = l.launch_id and (c.shown_from is null or c.shown_from <= now())
	join publications p on p.article_id = c.article_id and p.publish_at <= now() and (p.expires_at is null or p.expires_at > now()));