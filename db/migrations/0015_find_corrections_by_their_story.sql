DROP VIEW "public"."public_corrections";--> statement-breakpoint
CREATE VIEW "public"."public_corrections" AS (
	select c.number, c.article_id, a.number as article_number, c.kind, c.what_was, c.what_is, c.note, c.published_at as publish_at, s.story is null as is_withdrawn, s.story
	from corrections c
	cross join lateral (select a.number, a.state, a.first_published_at from articles a where a.id = c.article_id offset 0) a
	cross join lateral (select (
		select jsonb_build_object('tail', p.tail, 'kicker', p.kicker, 'claim', p.claim)
		from publications p where p.article_id = c.article_id and p.publish_at <= now()
	) as story) s
	where c.published_at <= now() and (s.story is not null or (a.state = 'withdrawn' and a.first_published_at <= now())));