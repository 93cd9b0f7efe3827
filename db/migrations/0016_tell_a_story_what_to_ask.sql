DROP VIEW "public"."public_comment_closings";--> statement-breakpoint
DROP VIEW "public"."published_bodies";--> statement-breakpoint
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
		p.provenance_publication, p.provenance_page, p.provenance_mode, p.provenance_printed_on,
		coalesce((select true from corrections c where c.article_id = p.article_id and c.published_at <= now() limit 1), false) as is_corrected,
		(select jsonb_build_object('reason', k.reason, 'closedAt', k.closed_at) from comment_closings k where k.article_id = p.article_id) as comment_closing
	from publications p
	where p.publish_at <= now());