DROP VIEW "public"."published_articles";--> statement-breakpoint
DROP VIEW "public"."published_bodies";--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "tone" text;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_tone" CHECK ("media"."tone" ~ '^#[0-9a-f]{6}$');--> statement-breakpoint
CREATE VIEW "public"."published_articles" AS (
	select p.article_id, p.number, p.tail, p.publish_at, p.updated_at, p.kicker, p.claim, p.subs, p.kind, p.excerpt, p.words,
		p.section_id, p.column_id,
		(select jsonb_build_object('slug', s.slug, 'name', s.name) from sections s where s.id = p.section_id) as "section",
		(select jsonb_build_object('slug', c.slug, 'name', c.name) from columns c where c.id = p.column_id) as "column",
		coalesce((
			select jsonb_agg((
				select jsonb_build_object('handle', e.handle, 'name', e.name, 'honorific', e.honorific, 'title', e.title, 'kind', e.kind, 'role', b.role)
				from people e where e.id = b.person_id
			) order by b.position)
			from publication_bylines b where b.article_id = p.article_id
		), '[]'::jsonb) as bylines,
		(select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths, 'focalX', m.focal_x, 'focalY', m.focal_y, 'tone', m.tone,
			'alt', p.lead_alt, 'caption', p.lead_caption, 'credit', p.lead_credit) from media m where m.id = p.lead_media_id) as picture,
		coalesce((select n.approved from comment_counts n where n.article_id = p.article_id), 0) as comments
	from publications p
	where p.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."published_bodies" AS (
	select p.number, p.body,
		coalesce((
			select jsonb_object_agg(m.id, jsonb_build_object('width', m.width, 'height', m.height, 'widths', m.widths, 'tone', m.tone))
			from publication_media u join media m on m.id = u.media_id where u.article_id = p.article_id
		), '{}'::jsonb) as pictures,
		coalesce((
			select jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) order by l.position)
			from publication_tags l join tags t on t.id = l.tag_id where l.article_id = p.article_id
		), '[]'::jsonb) as tags,
		coalesce((
			select jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'code', c.code, 'exchange', c.exchange) order by l.position)
			from publication_companies l join companies c on c.id = l.company_id where l.article_id = p.article_id
		), '[]'::jsonb) as companies,
		(select jsonb_build_object('title', b.title, 'author', b.author, 'blurb', b.blurb, 'link', b.link, 'disclosure', b.disclosure,
			'cover', (select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths) from media m where m.id = b.cover_id))
			from books b where b.id = p.book_id) as book,
		p.provenance_publication, p.provenance_page, p.provenance_mode, p.provenance_printed_on
	from publications p
	where p.publish_at <= now());