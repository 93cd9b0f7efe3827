CREATE TABLE "article_media" (
	"article_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	CONSTRAINT "article_media_media_id_article_id_pk" PRIMARY KEY("media_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "media_editions" (
	"media_id" uuid NOT NULL,
	"edition" text NOT NULL,
	"file_name" text NOT NULL,
	"mime_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sha256" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	"replaced_by_name" text NOT NULL,
	CONSTRAINT "media_editions_media_id_edition_pk" PRIMARY KEY("media_id","edition")
);
--> statement-breakpoint
DROP VIEW "public"."public_media";--> statement-breakpoint
DROP VIEW "public"."published_articles";--> statement-breakpoint
DROP VIEW "public"."published_bodies";--> statement-breakpoint
DROP INDEX "media_by_upload";--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "edition" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "licence" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "rights_source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "rights_until" date;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "is_reusable" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "is_ai_made" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "article_media" ADD CONSTRAINT "article_media_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_media" ADD CONSTRAINT "article_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_editions" ADD CONSTRAINT "media_editions_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_media_by_article" ON "article_media" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "media_by_rights" ON "media" USING btree ("rights_until") WHERE "media"."rights_until" is not null;--> statement-breakpoint
CREATE INDEX "media_by_upload" ON "media" USING btree ("uploaded_at","id");--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_edition" CHECK ("media"."edition" ~ '^([0-9a-f]{8})?$');--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_licence" CHECK ("media"."licence" in ('unknown', 'own', 'agency', 'handout', 'licensed', 'cc'));--> statement-breakpoint
CREATE VIEW "public"."public_media" AS (
	select m.id, m.width, m.height, m.widths, m.edition from media m
	where exists (select 1 from publication_media u where u.media_id = m.id and u.publish_at <= now())
		or exists (select 1 from people e where e.portrait_id = m.id)
		or exists (select 1 from publications p join books b on b.id = p.book_id where b.cover_id = m.id and p.publish_at <= now()));--> statement-breakpoint
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
			'edition', m.edition, 'isAiMade', m.is_ai_made, 'alt', p.lead_alt, 'caption', p.lead_caption, 'credit', p.lead_credit) from media m where m.id = p.lead_media_id) as picture,
		coalesce((select n.approved from comment_counts n where n.article_id = p.article_id), 0) as comments
	from publications p
	where p.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."published_bodies" AS (
	select p.number, p.body,
		coalesce((
			select jsonb_object_agg(m.id, jsonb_build_object('width', m.width, 'height', m.height, 'widths', m.widths, 'tone', m.tone,
				'edition', m.edition, 'isAiMade', m.is_ai_made))
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
			'cover', (select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths,
				'edition', m.edition, 'isAiMade', m.is_ai_made) from media m where m.id = b.cover_id))
			from books b where b.id = p.book_id) as book,
		p.provenance_publication, p.provenance_page, p.provenance_mode, p.provenance_printed_on,
		coalesce((select true from corrections c where c.article_id = p.article_id and c.published_at <= now() limit 1), false) as is_corrected,
		(select jsonb_build_object('reason', k.reason, 'closedAt', k.closed_at) from comment_closings k where k.article_id = p.article_id) as comment_closing
	from publications p
	where p.publish_at <= now());--> statement-breakpoint
-- Which pictures the stories of before show, so that none of them can be deleted.
INSERT INTO "article_media" ("article_id", "media_id")
SELECT DISTINCT u.article_id, m.id
FROM (
	SELECT a.id AS article_id, p #>> '{}' AS media_id
	FROM "articles" a CROSS JOIN LATERAL jsonb_path_query(a.body, '$.content[*] ? (@.type == "image").attrs.mediaId') AS p
	UNION
	SELECT a.id, a.lead_media_id::text FROM "articles" a WHERE a.lead_media_id IS NOT NULL
) u JOIN "media" m ON m.id::text = lower(u.media_id);
