CREATE VIEW "public"."next_box_change" AS (
	select extract(epoch from (n.at - now()))::double precision * 1000 as wait_milliseconds
	from boxes b cross join lateral (values (b.starts_at), (b.ends_at)) as n (at)
	where b.is_active and n.at > now() order by n.at limit 1);--> statement-breakpoint
CREATE VIEW "public"."next_publication" AS (
	select extract(epoch from (p.publish_at - now()))::double precision * 1000 as wait_milliseconds
	from publications p where p.publish_at > now() order by p.publish_at limit 1);