CREATE TABLE "front_cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"container" text NOT NULL,
	"launch_id" bigint,
	"removed_at" timestamp with time zone,
	"position" integer NOT NULL,
	"article_id" uuid NOT NULL,
	"headline" text,
	"shows_picture" boolean NOT NULL,
	"shows_subs" boolean NOT NULL,
	CONSTRAINT "front_cards_place" CHECK (num_nonnulls("front_cards"."launch_id", "front_cards"."removed_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "front_containers" (
	"key" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"changed_by" text DEFAULT '' NOT NULL,
	"changed_at" timestamp with time zone,
	CONSTRAINT "front_containers_key" CHECK ("front_containers"."key" ~ '^(lead|highlights|columnists|section:[0-9a-f-]{36})$')
);
--> statement-breakpoint
CREATE TABLE "front_launches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "front_launches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"container" text NOT NULL,
	"launch_at" timestamp with time zone NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" text NOT NULL,
	"is_undo" boolean DEFAULT false NOT NULL,
	"noted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "front_cards" ADD CONSTRAINT "front_cards_container_front_containers_key_fk" FOREIGN KEY ("container") REFERENCES "public"."front_containers"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_cards" ADD CONSTRAINT "front_cards_launch_id_front_launches_id_fk" FOREIGN KEY ("launch_id") REFERENCES "public"."front_launches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_cards" ADD CONSTRAINT "front_cards_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_launches" ADD CONSTRAINT "front_launches_container_front_containers_key_fk" FOREIGN KEY ("container") REFERENCES "public"."front_containers"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "front_cards_of_launch" ON "front_cards" USING btree ("launch_id","article_id");--> statement-breakpoint
CREATE UNIQUE INDEX "front_cards_of_draft" ON "front_cards" USING btree ("container","article_id") WHERE "front_cards"."launch_id" is null and "front_cards"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "front_cards_removed" ON "front_cards" USING btree ("removed_at");--> statement-breakpoint
CREATE INDEX "front_cards_by_article" ON "front_cards" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "front_launches_of_container" ON "front_launches" USING btree ("container","launch_at","id");--> statement-breakpoint
CREATE INDEX "front_launches_to_come" ON "front_launches" USING btree ("launch_at");--> statement-breakpoint
CREATE INDEX "front_launches_unnoted" ON "front_launches" USING btree ("launch_at") WHERE "front_launches"."noted_at" is null;--> statement-breakpoint
CREATE VIEW "public"."live_front_launches" AS (
	select f.key as container, last.id as launch_id
	from front_containers f cross join lateral (
		select l.id from front_launches l
		where l.container = f.key and l.launch_at <= now() order by l.launch_at desc, l.id desc limit 1
	) last);--> statement-breakpoint
CREATE VIEW "public"."next_front_launch" AS (
	select extract(epoch from (l.launch_at - now()))::double precision * 1000 as wait_milliseconds
	from front_launches l where l.launch_at > now() order by l.launch_at limit 1);--> statement-breakpoint
CREATE VIEW "public"."public_front_cards" AS (
	select c.container, c.position, p.number, c.headline, c.shows_picture, c.shows_subs
	from live_front_launches l
	join front_cards c on c.launch_id = l.launch_id
	join publications p on p.article_id = c.article_id and p.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."dated_articles" AS (
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
	from publications p);