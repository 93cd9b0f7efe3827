CREATE SEQUENCE "public"."article_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 10001 CACHE 1;--> statement-breakpoint
CREATE TABLE "article_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text DEFAULT 'edit' NOT NULL,
	"saved_by" uuid,
	"saved_by_name" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "article_revisions_order" UNIQUE("article_id","revision")
);
--> statement-breakpoint
CREATE TABLE "article_bylines" (
	"article_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text DEFAULT 'writer' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "article_bylines_article_id_person_id_role_pk" PRIMARY KEY("article_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "article_tags" (
	"article_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "article_tags_article_id_tag_id_pk" PRIMARY KEY("article_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer DEFAULT nextval('article_numbers') NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"kicker" text,
	"claim" text DEFAULT '' NOT NULL,
	"subs" text[] DEFAULT '{}' NOT NULL,
	"kind" text DEFAULT 'news' NOT NULL,
	"excerpt" text DEFAULT '' NOT NULL,
	"body" jsonb NOT NULL,
	"lead_media_id" uuid,
	"lead_alt" text DEFAULT '' NOT NULL,
	"lead_caption" text DEFAULT '' NOT NULL,
	"lead_credit" text DEFAULT '' NOT NULL,
	"section_id" uuid,
	"column_id" uuid,
	"book_id" uuid,
	"provenance_publication" text,
	"provenance_page" text,
	"provenance_mode" text,
	"provenance_printed_on" date,
	"publish_at" timestamp with time zone,
	"first_published_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_number_unique" UNIQUE("number"),
	CONSTRAINT "articles_state" CHECK ("articles"."state" in ('draft', 'scheduled', 'published', 'withdrawn')),
	CONSTRAINT "articles_kind" CHECK ("articles"."kind" in ('news', 'column', 'interview', 'excerpt')),
	CONSTRAINT "articles_subs" CHECK (cardinality("articles"."subs") <= 3),
	CONSTRAINT "articles_revision" CHECK ("articles"."revision" >= 1),
	CONSTRAINT "articles_scheduled" CHECK ("articles"."state" <> 'scheduled' or "articles"."publish_at" is not null),
	CONSTRAINT "articles_published" CHECK ("articles"."state" <> 'published' or ("articles"."publish_at" is not null and "articles"."first_published_at" is not null)),
	CONSTRAINT "articles_live_headline" CHECK ("articles"."state" not in ('scheduled', 'published') or btrim("articles"."claim") <> ''),
	CONSTRAINT "articles_withdrawn" CHECK ("articles"."state" <> 'withdrawn' or ("articles"."withdrawn_at" is not null and btrim("articles"."withdrawn_reason") <> '')),
	CONSTRAINT "articles_provenance" CHECK (("articles"."provenance_publication" is null) = ("articles"."provenance_mode" is null)),
	CONSTRAINT "articles_provenance_mode" CHECK ("articles"."provenance_mode" in ('full', 'excerpt', 'rewritten')),
	CONSTRAINT "articles_body" CHECK ("articles"."body" ->> 'type' = 'doc')
);
--> statement-breakpoint
CREATE TABLE "books" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"translator" text,
	"publisher" text,
	"isbn" text,
	"blurb" text DEFAULT '' NOT NULL,
	"cover_id" uuid,
	"link" text,
	"disclosure" text,
	CONSTRAINT "books_title_unique" UNIQUE("title"),
	CONSTRAINT "books_title" CHECK (btrim("books"."title") <> '')
);
--> statement-breakpoint
CREATE TABLE "boxes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"link_label" text,
	"link_href" text,
	"position" integer DEFAULT 0 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	CONSTRAINT "boxes_kind" CHECK ("boxes"."kind" in ('support', 'contact', 'promo')),
	CONSTRAINT "boxes_span" CHECK ("boxes"."starts_at" is null or "boxes"."ends_at" is null or "boxes"."starts_at" < "boxes"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "column_columnists" (
	"column_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "column_columnists_column_id_person_id_pk" PRIMARY KEY("column_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "columns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"weekday" integer,
	"state" text DEFAULT 'active' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "columns_slug_unique" UNIQUE("slug"),
	CONSTRAINT "columns_name_unique" UNIQUE("name"),
	CONSTRAINT "columns_slug" CHECK ("columns"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "columns_weekday" CHECK ("columns"."weekday" between 0 and 6),
	CONSTRAINT "columns_state" CHECK ("columns"."state" in ('active', 'paused', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"verb" text NOT NULL,
	"subject_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "events_verb" CHECK ("events"."verb" ~ '^[a-z-]+.[a-z-]+$')
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"mime_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"widths" integer[] NOT NULL,
	"sha256" text NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"focal_x" real DEFAULT 0.5 NOT NULL,
	"focal_y" real DEFAULT 0.5 NOT NULL,
	"source" text DEFAULT 'upload' NOT NULL,
	"uploaded_by" uuid,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_size" CHECK ("media"."width" > 0 and "media"."height" > 0 and "media"."bytes" > 0),
	CONSTRAINT "media_focal" CHECK ("media"."focal_x" between 0 and 1 and "media"."focal_y" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"honorific" text,
	"english_name" text,
	"aliases" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"title" text,
	"kind" text NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"portrait_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_handle_unique" UNIQUE("handle"),
	CONSTRAINT "people_kind" CHECK ("people"."kind" in ('staff', 'columnist', 'guest', 'newsmaker')),
	CONSTRAINT "people_handle" CHECK ("people"."handle" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "people_name" CHECK (btrim("people"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "publication_bylines" (
	"article_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"position" integer NOT NULL,
	"publish_at" timestamp with time zone NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "publication_bylines_article_id_person_id_role_pk" PRIMARY KEY("article_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "publication_media" (
	"article_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	"publish_at" timestamp with time zone NOT NULL,
	CONSTRAINT "publication_media_media_id_article_id_pk" PRIMARY KEY("media_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "publication_tags" (
	"article_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"publish_at" timestamp with time zone NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "publication_tags_article_id_tag_id_pk" PRIMARY KEY("article_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"revision_id" uuid NOT NULL,
	"publish_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone,
	"tail" text NOT NULL,
	"kicker" text,
	"claim" text NOT NULL,
	"subs" text[] NOT NULL,
	"kind" text NOT NULL,
	"excerpt" text NOT NULL,
	"body" jsonb NOT NULL,
	"words" integer NOT NULL,
	"lead_media_id" uuid,
	"lead_alt" text NOT NULL,
	"lead_caption" text NOT NULL,
	"lead_credit" text NOT NULL,
	"section_id" uuid,
	"column_id" uuid,
	"book_id" uuid,
	"provenance_publication" text,
	"provenance_page" text,
	"provenance_mode" text,
	"provenance_printed_on" date,
	CONSTRAINT "publications_number_unique" UNIQUE("number"),
	CONSTRAINT "publications_claim" CHECK (btrim("publications"."claim") <> '')
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"from_path" text PRIMARY KEY NOT NULL,
	"to_path" text,
	"status" integer DEFAULT 308 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redirects_status" CHECK (("redirects"."status" in (301, 302, 307, 308) and "redirects"."to_path" is not null) or ("redirects"."status" = 410 and "redirects"."to_path" is null)),
	CONSTRAINT "redirects_from" CHECK ("redirects"."from_path" like '/%' and "redirects"."from_path" <> "redirects"."to_path")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"legacy_slugs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "sections_slug_unique" UNIQUE("slug"),
	CONSTRAINT "sections_name_unique" UNIQUE("name"),
	CONSTRAINT "sections_slug" CHECK ("sections"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"merged_into_id" uuid,
	CONSTRAINT "tags_slug_unique" UNIQUE("slug"),
	CONSTRAINT "tags_name_unique" UNIQUE("name"),
	CONSTRAINT "tags_name" CHECK (btrim("tags"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"person_id" uuid,
	"locale" text DEFAULT 'zh-Hant-HK' NOT NULL,
	"suspended_at" timestamp with time zone,
	"password_changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_person_id_unique" UNIQUE("person_id"),
	CONSTRAINT "users_role" CHECK ("users"."role" in ('admin', 'chief', 'editor', 'writer', 'columnist')),
	CONSTRAINT "users_locale" CHECK ("users"."locale" in ('zh-Hant-HK', 'en')),
	CONSTRAINT "users_email" CHECK ("users"."email" = lower("users"."email") and "users"."email" like '%_@_%')
);
--> statement-breakpoint
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_bylines" ADD CONSTRAINT "article_bylines_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_bylines" ADD CONSTRAINT "article_bylines_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_tags" ADD CONSTRAINT "article_tags_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_tags" ADD CONSTRAINT "article_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_lead_media_id_media_id_fk" FOREIGN KEY ("lead_media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_book_id_books_id_fk" FOREIGN KEY ("book_id") REFERENCES "public"."books"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "books" ADD CONSTRAINT "books_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_columnists" ADD CONSTRAINT "column_columnists_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_columnists" ADD CONSTRAINT "column_columnists_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_portrait_id_media_id_fk" FOREIGN KEY ("portrait_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_bylines" ADD CONSTRAINT "publication_bylines_article_id_publications_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."publications"("article_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_bylines" ADD CONSTRAINT "publication_bylines_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_media" ADD CONSTRAINT "publication_media_article_id_publications_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."publications"("article_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_media" ADD CONSTRAINT "publication_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_tags" ADD CONSTRAINT "publication_tags_article_id_publications_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."publications"("article_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_tags" ADD CONSTRAINT "publication_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_article_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."article_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_lead_media_id_media_id_fk" FOREIGN KEY ("lead_media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_book_id_books_id_fk" FOREIGN KEY ("book_id") REFERENCES "public"."books"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_merged_into_id_tags_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_revisions_by_article" ON "article_revisions" USING btree ("article_id","saved_at");--> statement-breakpoint
CREATE INDEX "article_bylines_by_person" ON "article_bylines" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "article_tags_by_tag" ON "article_tags" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "articles_by_saved" ON "articles" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "articles_by_state" ON "articles" USING btree ("state","saved_at");--> statement-breakpoint
CREATE INDEX "events_by_subject" ON "events" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "media_by_sha256" ON "media" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "media_by_upload" ON "media" USING btree ("uploaded_at");--> statement-breakpoint
CREATE INDEX "publication_bylines_by_person" ON "publication_bylines" USING btree ("person_id","publish_at","number");--> statement-breakpoint
CREATE INDEX "publication_tags_by_tag" ON "publication_tags" USING btree ("tag_id","publish_at","number");--> statement-breakpoint
CREATE INDEX "publications_latest" ON "publications" USING btree ("publish_at","number");--> statement-breakpoint
CREATE INDEX "publications_by_section" ON "publications" USING btree ("section_id","publish_at","number");--> statement-breakpoint
CREATE INDEX "publications_by_column" ON "publications" USING btree ("column_id","publish_at","number");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE VIEW "public"."public_boxes" AS (
	select b.id, b.kind, b.title, b.text, b.link_label, b.link_href, b.position from boxes b
	where b.is_active and (b.starts_at is null or b.starts_at <= now()) and (b.ends_at is null or b.ends_at > now()));--> statement-breakpoint
CREATE VIEW "public"."public_columns" AS (
	select c.id, c.slug, c.name, c.description, c.weekday, c.state, c.position,
		coalesce((
			select jsonb_agg(jsonb_build_object('handle', e.handle, 'name', e.name, 'honorific', e.honorific) order by l.position)
			from column_columnists l join people e on e.id = l.person_id where l.column_id = c.id
		), '[]'::jsonb) as columnists
	from columns c);--> statement-breakpoint
CREATE VIEW "public"."public_media" AS (
	select m.id, m.width, m.height, m.widths from media m
	where exists (select 1 from publication_media u where u.media_id = m.id and u.publish_at <= now())
		or exists (select 1 from people e where e.portrait_id = m.id)
		or exists (select 1 from publications p join books b on b.id = p.book_id where b.cover_id = m.id and p.publish_at <= now()));--> statement-breakpoint
CREATE VIEW "public"."public_people" AS (
	select e.id, e.handle, e.name, e.honorific, e.english_name, e.title, e.kind, e.bio, e.portrait_id, e.position
	from people e
	where (e.is_active and e.kind in ('staff', 'columnist'))
		or exists (select 1 from publication_bylines b where b.person_id = e.id and b.publish_at <= now()));--> statement-breakpoint
CREATE VIEW "public"."public_redirects" AS (select r.from_path, r.to_path, r.status from redirects r);--> statement-breakpoint
CREATE VIEW "public"."public_sections" AS (select s.id, s.slug, s.name, s.description, s.position from sections s where s.is_active);--> statement-breakpoint
CREATE VIEW "public"."public_settings" AS (select s.key, s.value from settings s where s.key in ('publication', 'footer'));--> statement-breakpoint
CREATE VIEW "public"."published_articles" AS (
	select p.article_id, p.number, p.tail, p.publish_at, p.updated_at, p.kicker, p.claim, p.subs, p.kind, p.excerpt, p.words,
		p.section_id, p.column_id,
		(select jsonb_build_object('slug', s.slug, 'name', s.name) from sections s where s.id = p.section_id) as "section",
		(select jsonb_build_object('slug', c.slug, 'name', c.name) from columns c where c.id = p.column_id) as "column",
		coalesce((
			select jsonb_agg(jsonb_build_object('handle', e.handle, 'name', e.name, 'honorific', e.honorific, 'title', e.title, 'kind', e.kind, 'role', b.role) order by b.position)
			from publication_bylines b join people e on e.id = b.person_id where b.article_id = p.article_id
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
			select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by l.position)
			from publication_tags l join tags t on t.id = l.tag_id where l.article_id = p.article_id
		), '[]'::jsonb) as tags,
		(select jsonb_build_object('title', b.title, 'author', b.author, 'blurb', b.blurb, 'link', b.link, 'disclosure', b.disclosure,
			'cover', (select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths) from media m where m.id = b.cover_id))
			from books b where b.id = p.book_id) as book,
		p.provenance_publication, p.provenance_page, p.provenance_mode, p.provenance_printed_on
	from publications p
	where p.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."withdrawn_articles" AS (
	select a.number, a.withdrawn_at, a.withdrawn_reason as reason
	from articles a where a.state = 'withdrawn' and a.first_published_at <= now());--> statement-breakpoint
CREATE VIEW "public"."published_bylines" AS (
	select e.handle, b.number, b.publish_at, b.person_id
	from publication_bylines b join people e on e.id = b.person_id where b.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."published_tags" AS (
	select t.slug, t.name, l.number, l.publish_at, l.tag_id
	from publication_tags l join tags t on t.id = l.tag_id where l.publish_at <= now());