DROP VIEW "public"."published_person_months";--> statement-breakpoint
CREATE VIEW "public"."published_person_months" AS (
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from people e cross join generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")
	cross join lateral (
		select count(*)::int as stories from (
			select distinct p.publish_at, p.number from publication_bylines p where p.person_id = e.id and p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now()
		) once
	) c where c.stories > 0);