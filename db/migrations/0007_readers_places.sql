CREATE SEQUENCE "public"."correction_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "article_reads" (
	"number" integer NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"reads" integer NOT NULL,
	CONSTRAINT "article_reads_hour_number_pk" PRIMARY KEY("hour","number")
);
--> statement-breakpoint
CREATE TABLE "most_read" (
	"rank" integer PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"reads" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "most_read_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"exchange" text,
	"code" text,
	"name" text NOT NULL,
	"english_name" text,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"kind" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"as_of" date NOT NULL,
	CONSTRAINT "companies_slug_unique" UNIQUE("slug"),
	CONSTRAINT "companies_name" CHECK (btrim("companies"."name") <> ''),
	CONSTRAINT "companies_code" CHECK (("companies"."exchange" is null) = ("companies"."code" is null)),
	CONSTRAINT "companies_hong_kong_code" CHECK ("companies"."exchange" is distinct from 'HKEX' or "companies"."code" ~ '^\d{5}$')
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer DEFAULT nextval('correction_numbers') NOT NULL,
	"article_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"what_was" text NOT NULL,
	"what_is" text NOT NULL,
	"note" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" uuid,
	CONSTRAINT "corrections_number_unique" UNIQUE("number"),
	CONSTRAINT "corrections_what_is" CHECK (btrim("corrections"."what_is") <> '')
);
--> statement-breakpoint
CREATE TABLE "publication_companies" (
	"article_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"publish_at" timestamp with time zone NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "publication_companies_article_id_company_id_pk" PRIMARY KEY("article_id","company_id")
);
--> statement-breakpoint
DROP VIEW "public"."published_bodies";--> statement-breakpoint
DROP VIEW "public"."withdrawn_articles";--> statement-breakpoint
ALTER TABLE "article_reads" ADD CONSTRAINT "article_reads_number_articles_number_fk" FOREIGN KEY ("number") REFERENCES "public"."articles"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "most_read" ADD CONSTRAINT "most_read_number_articles_number_fk" FOREIGN KEY ("number") REFERENCES "public"."articles"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_companies" ADD CONSTRAINT "publication_companies_article_id_publications_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."publications"("article_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_companies" ADD CONSTRAINT "publication_companies_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_reads_by_number" ON "article_reads" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "companies_by_code" ON "companies" USING btree ("exchange","code") WHERE "companies"."code" is not null and "companies"."is_active";--> statement-breakpoint
CREATE INDEX "corrections_by_time" ON "corrections" USING btree ("published_at","number");--> statement-breakpoint
CREATE INDEX "corrections_by_article" ON "corrections" USING btree ("article_id","published_at");--> statement-breakpoint
CREATE INDEX "publication_companies_by_company" ON "publication_companies" USING btree ("company_id","publish_at","number");--> statement-breakpoint
CREATE INDEX "articles_withdrawn" ON "articles" USING btree ("withdrawn_at","number") WHERE "articles"."state" = 'withdrawn';--> statement-breakpoint
CREATE INDEX "publications_by_kicker" ON "publications" USING btree ("kicker","publish_at","number") WHERE "publications"."kicker" is not null;--> statement-breakpoint
CREATE VIEW "public"."public_companies" AS (
	select c.id, c.slug, c.exchange, c.code, c.name, c.english_name, c.aliases, c.kind from companies c
	where (select true from publication_companies l where l.company_id = c.id and l.publish_at <= now() limit 1));--> statement-breakpoint
CREATE VIEW "public"."published_companies" AS (
	select l.company_id, l.number, l.publish_at from publication_companies l where l.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."public_corrections" AS (
	select c.number, a.number as article_number, c.kind, c.what_was, c.what_is, c.note, c.published_at as publish_at, s.story is null as is_withdrawn, s.story
	from corrections c
	cross join lateral (select a.number, a.state, a.first_published_at from articles a where a.id = c.article_id offset 0) a
	cross join lateral (select (
		select jsonb_build_object('tail', p.tail, 'kicker', p.kicker, 'claim', p.claim)
		from publications p where p.article_id = c.article_id and p.publish_at <= now()
	) as story) s
	where c.published_at <= now() and (s.story is not null or (a.state = 'withdrawn' and a.first_published_at <= now())));--> statement-breakpoint
CREATE VIEW "public"."public_most_read" AS (
	select m.rank, m.number from most_read m
	where m.counted_at > now() - interval '24 hours'
		and (select true from publications p where p.number = m.number and p.publish_at <= now()));--> statement-breakpoint
CREATE VIEW "public"."published_column_months" AS (
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from columns e cross join generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")
	cross join lateral (
		select count(*)::int as stories from publications p where p.column_id = e.id and p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now()
	) c where c.stories > 0);--> statement-breakpoint
CREATE VIEW "public"."published_days" AS (
	select n."start"::date as day, c.stories from generate_series(
		date_trunc('day', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 day') as n ("start")
	cross join lateral (select count(*)::int as stories from publications p where p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 day') at time zone 'Asia/Hong_Kong') and p.publish_at <= now()) c where c.stories > 0);--> statement-breakpoint
CREATE VIEW "public"."published_months" AS (
	select to_char(n."start", 'YYYY-MM') as month, c.stories from generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")
	cross join lateral (select count(*)::int as stories from publications p where p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now()) c where c.stories > 0);--> statement-breakpoint
CREATE VIEW "public"."published_person_months" AS (
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from people e cross join generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")
	cross join lateral (
		select count(distinct p.number)::int as stories from publication_bylines p where p.person_id = e.id and p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now()
	) c where c.stories > 0);--> statement-breakpoint
CREATE VIEW "public"."published_section_months" AS (
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from sections e cross join generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")
	cross join lateral (
		select count(*)::int as stories from publications p where p.section_id = e.id and p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now()
	) c where c.stories > 0);--> statement-breakpoint
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
		coalesce((
			select jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'code', c.code, 'exchange', c.exchange) order by l.position)
			from publication_companies l join companies c on c.id = l.company_id where l.article_id = p.article_id
		), '[]'::jsonb) as companies,
		(select jsonb_build_object('title', b.title, 'author', b.author, 'blurb', b.blurb, 'link', b.link, 'disclosure', b.disclosure,
			'cover', (select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths) from media m where m.id = b.cover_id))
			from books b where b.id = p.book_id) as book,
		p.provenance_publication, p.provenance_page, p.provenance_mode, p.provenance_printed_on
	from publications p
	where p.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."withdrawn_articles" AS (
	select a.number, a.withdrawn_at, a.withdrawn_reason as reason, a.first_published_at
	from articles a where a.state = 'withdrawn' and a.first_published_at <= now());