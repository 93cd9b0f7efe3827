DROP VIEW "public"."public_terms";--> statement-breakpoint
CREATE VIEW "public"."public_terms" AS (
	select 'person' as kind, e.id, e.name, e.handle as slug, null as code from people e
		where (e.is_active and e.kind in ('staff', 'columnist'))
			or (select true from publication_bylines b where b.person_id = e.id and b.publish_at <= now() limit 1)
	union all select 'column', c.id, c.name, c.slug, null from columns c
	union all select 'company', c.id, c.name, c.slug, c.code from companies c
		where (select true from publication_companies l where l.company_id = c.id and l.publish_at <= now() limit 1)
	union all select 'section', s.id, s.name, s.slug, null from sections s where s.is_active
	union all select 'tag', null, t.name, t.slug, null from tags t
		where t.merged_into_id is null
			and (select true from publication_tags l where l.tag_id = t.id and l.publish_at <= now() limit 1)
	union all select distinct 'kicker', null::uuid, k.kicker, k.kicker, null from (
		select p.kicker from publications p where p.publish_at <= now() order by p.publish_at desc, p.number desc limit 500
	) k where k.kicker is not null);