CREATE TABLE "article_search" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"rules" smallint NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_search" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"publish_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"section_id" uuid,
	"column_id" uuid,
	"person_ids" uuid[] NOT NULL,
	"rules" smallint NOT NULL,
	"head" "tsvector" NOT NULL,
	"whole" "tsvector" NOT NULL,
	"plain" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_misses" (
	"day" date NOT NULL,
	"query" text NOT NULL,
	"shown" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_misses_day_query_pk" PRIMARY KEY("day","query"),
	CONSTRAINT "search_misses_query" CHECK ("search_misses"."query" <> ''),
	CONSTRAINT "search_misses_count" CHECK ("search_misses"."count" > 0)
);
--> statement-breakpoint
ALTER TABLE "article_search" ADD CONSTRAINT "article_search_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_search" ADD CONSTRAINT "publication_search_article_id_publications_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."publications"("article_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_search_words" ON "article_search" USING gin ("words");--> statement-breakpoint
CREATE INDEX "publication_search_head" ON "publication_search" USING gin ("head");--> statement-breakpoint
CREATE INDEX "publication_search_whole" ON "publication_search" USING gin ("whole");--> statement-breakpoint
CREATE INDEX "publication_search_latest" ON "publication_search" USING btree ("publish_at","number");--> statement-breakpoint
CREATE VIEW "public"."public_terms" AS (
	select 'person' as kind, e.id, e.name, e.handle as slug from people e
		where (e.is_active and e.kind in ('staff', 'columnist'))
			or (select true from publication_bylines b where b.person_id = e.id and b.publish_at <= now() limit 1)
	union all select 'column', c.id, c.name, c.slug from columns c
	union all select 'section', s.id, s.name, s.slug from sections s where s.is_active
	union all select 'tag', null, t.name, t.slug from tags t
		where t.merged_into_id is null
			and (select true from publication_tags l where l.tag_id = t.id and l.publish_at <= now() limit 1)
	union all select distinct 'kicker', null::uuid, k.kicker, k.kicker from (
		select p.kicker from publications p where p.publish_at <= now() order by p.publish_at desc, p.number desc limit 500
	) k where k.kicker is not null);--> statement-breakpoint
CREATE VIEW "public"."published_search" AS (
	select s.number, s.publish_at, s.kind, s.section_id, s.column_id, s.person_ids, s.head, s.whole, s.plain
	from publication_search s where s.publish_at <= now());