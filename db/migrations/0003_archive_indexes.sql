DROP VIEW "public"."public_people";--> statement-breakpoint
DROP VIEW "public"."published_articles";--> statement-breakpoint
DROP VIEW "public"."published_bodies";--> statement-breakpoint
DROP INDEX "articles_by_saved";--> statement-breakpoint
DROP INDEX "articles_by_state";--> statement-breakpoint
CREATE INDEX "articles_by_publish" ON "articles" USING btree ("state","publish_at","number");--> statement-breakpoint
CREATE INDEX "articles_by_creator" ON "articles" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "publication_media_by_article" ON "publication_media" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "publications_by_book" ON "publications" USING btree ("book_id","publish_at") WHERE "publications"."book_id" is not null;--> statement-breakpoint
CREATE INDEX "publications_by_part" ON "publications" USING btree (("number" / 5000),coalesce("updated_at", "publish_at"),"publish_at");--> statement-breakpoint
CREATE INDEX "publications_by_revision" ON "publications" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "articles_by_saved" ON "articles" USING btree ("saved_at","number");--> statement-breakpoint
CREATE INDEX "articles_by_state" ON "articles" USING btree ("state","saved_at","number");--> statement-breakpoint
CREATE VIEW "public"."public_tags" AS (
	select t.id, t.slug, t.name from tags t
	where exists (select 1 from publication_tags l where l.tag_id = t.id and l.publish_at <= now()));--> statement-breakpoint
CREATE VIEW "public"."published_parts" AS (
	select n.part, newest.changed_at
	from generate_series((select min(number) from publications) / 5000, (select max(number) from publications) / 5000) as n (part)
	cross join lateral (
		select coalesce(p.updated_at, p.publish_at) as changed_at from publications p
		where p.number / 5000 = n.part and p.publish_at <= now() order by 1 desc limit 1
	) newest);--> statement-breakpoint
CREATE VIEW "public"."public_people" AS (
	select e.id, e.handle, e.name, e.honorific, e.english_name, e.title, e.kind, e.bio, e.portrait_id, e.position
	from people e
	where (e.is_active and e.kind in ('staff', 'columnist'))
		or (select true from publication_bylines b where b.person_id = e.id and b.publish_at <= now() limit 1));--> statement-breakpoint
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
		(select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths, 'focalX', m.focal_x, 'focalY', m.focal_y,
			'alt', p.lead_alt, 'caption', p.lead_caption, 'credit', p.lead_credit) from media m where m.id = p.lead_media_id) as picture
	from publications p
	where p.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."published_bodies" AS (
	select p.number, p.body,
		coalesce((
			select jsonb_object_agg(m.id, jsonb_build_object('width', m.width, 'height', m.height, 'widths', m.widths))
			from publication_media u join media m on m.id = u.media_id where u.article_id = p.article_id
		), '{}'::jsonb) as pictures,
		coalesce((
			select jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) order by l.position)
			from publication_tags l join tags t on t.id = l.tag_id where l.article_id = p.article_id
		), '[]'::jsonb) as tags,
		(select jsonb_build_object('title', b.title, 'author', b.author, 'blurb', b.blurb, 'link', b.link, 'disclosure', b.disclosure,
			'cover', (select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths) from media m where m.id = b.cover_id))
			from books b where b.id = p.book_id) as book,
		p.provenance_publication, p.provenance_page, p.provenance_mode, p.provenance_printed_on
	from publications p
	where p.publish_at <= now());