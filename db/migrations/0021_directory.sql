CREATE TABLE "correction_wordings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"correction_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"what_was" text NOT NULL,
	"what_is" text NOT NULL,
	"note" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	"replaced_by_name" text NOT NULL
);
--> statement-breakpoint
DROP VIEW "public"."public_corrections";--> statement-breakpoint
DROP VIEW "public"."public_columns";--> statement-breakpoint
DROP VIEW "public"."public_media";--> statement-breakpoint
DROP VIEW "public"."public_people";--> statement-breakpoint
ALTER TABLE "people" DROP CONSTRAINT "people_kind";--> statement-breakpoint
ALTER TABLE "books" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "boxes" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "picture_id" uuid;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "reworded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "is_listed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "is_open" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "kind" text DEFAULT 'topic' NOT NULL;--> statement-breakpoint
ALTER TABLE "correction_wordings" ADD CONSTRAINT "correction_wordings_correction_id_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_wordings_of" ON "correction_wordings" USING btree ("correction_id","replaced_at");--> statement-breakpoint
ALTER TABLE "columns" ADD CONSTRAINT "columns_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_id_people_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_merged_into_id_sections_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_by_section" ON "articles" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "articles_by_column" ON "articles" USING btree ("column_id");--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "events_by_actor" ON "events" USING btree ("actor_name","at","id");--> statement-breakpoint
CREATE INDEX "events_by_verb" ON "events" USING btree ("verb","at","id");--> statement-breakpoint
CREATE INDEX "people_merged" ON "people" USING btree ("merged_into_id") WHERE "people"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "article_search_stale" ON "article_search" USING btree ("article_id") WHERE "article_search"."rules" = 0;--> statement-breakpoint
CREATE INDEX "publication_search_stale" ON "publication_search" USING btree ("article_id") WHERE "publication_search"."rules" = 0;--> statement-breakpoint
CREATE INDEX "tags_merged" ON "tags" USING btree ("merged_into_id") WHERE "tags"."merged_into_id" is not null;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_is_inactive" CHECK ("people"."merged_into_id" is null or not "people"."is_active");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_kind" CHECK ("people"."kind" in ('staff', 'columnist', 'guest', 'newsmaker', 'organisation'));--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_merged_is_inactive" CHECK ("sections"."merged_into_id" is null or not "sections"."is_active");--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_kind" CHECK ("tags"."kind" in ('topic', 'person', 'organisation', 'place', 'event', 'product'));--> statement-breakpoint
CREATE VIEW "public"."public_corrections" AS (
	select c.number, c.article_id, a.number as article_number, c.kind, c.what_was, c.what_is, c.note, c.published_at as publish_at, c.reworded_at, s.story is null as is_withdrawn, s.story
	from corrections c
	cross join lateral (select a.number, a.state, a.first_published_at from articles a where a.id = c.article_id offset 0) a
	cross join lateral (select (
		select jsonb_build_object('tail', p.tail, 'kicker', p.kicker, 'claim', p.claim)
		from publications p where p.article_id = c.article_id and p.publish_at <= now()
	) as story) s
	where c.published_at <= now() and (s.story is not null or (a.state = 'withdrawn' and a.first_published_at <= now())));--> statement-breakpoint
CREATE VIEW "public"."public_columns" AS (
	select c.id, c.slug, c.name, c.description, c.weekday, c.state, c.position,
		coalesce((
			select jsonb_agg(jsonb_build_object('handle', e.handle, 'name', e.name, 'honorific', e.honorific) order by l.position)
			from column_columnists l join people e on e.id = l.person_id where l.column_id = c.id
		), '[]'::jsonb) as columnists,
		(select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths, 'focalX', m.focal_x, 'focalY', m.focal_y, 'tone', m.tone, 'edition', m.edition, 'isAiMade', m.is_ai_made, 'alt', m.alt) from media m where m.id = c.picture_id) as picture
	from columns c);--> statement-breakpoint
CREATE VIEW "public"."public_media" AS (
	select m.id, m.width, m.height, m.widths, m.edition from media m
	where exists (select 1 from publication_media u where u.media_id = m.id and u.publish_at <= now())
		or exists (select 1 from people e where e.portrait_id = m.id)
		or exists (select 1 from columns k where k.picture_id = m.id)
		or exists (select 1 from publications p join books b on b.id = p.book_id where b.cover_id = m.id and p.publish_at <= now()));--> statement-breakpoint
CREATE VIEW "public"."public_people" AS (
	select e.id, e.handle, e.name, e.honorific, e.english_name, e.title, e.kind, e.bio,
		(select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths, 'focalX', m.focal_x, 'focalY', m.focal_y, 'tone', m.tone, 'edition', m.edition, 'isAiMade', m.is_ai_made, 'alt', m.alt) from media m where m.id = e.portrait_id) as portrait, e.position, e.is_listed
	from people e
	where (e.is_active and e.kind in ('staff', 'columnist'))
		or (select true from publication_bylines b where b.person_id = e.id and b.publish_at <= now() limit 1));--> statement-breakpoint
-- What a correction said before is history too.
CREATE TRIGGER correction_wordings_immutable BEFORE UPDATE ON "correction_wordings" FOR EACH ROW EXECUTE FUNCTION refuse_update();
