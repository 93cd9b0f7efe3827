CREATE TABLE "comment_closings" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"closed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_counts" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"approved" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"network" text NOT NULL,
	"reported_on" date NOT NULL,
	CONSTRAINT "comment_reports_once" UNIQUE("comment_id","network","reported_on")
);
--> statement-breakpoint
CREATE TABLE "commenters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"blocked_at" timestamp with time zone,
	"approved_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "commenters_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "comments_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article_id" uuid NOT NULL,
	"parent_id" uuid,
	"commenter_id" uuid,
	"user_id" uuid,
	"newsroom_label" text,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"signals" text[] NOT NULL,
	"network" text,
	"reject_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reports" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "comments_number_unique" UNIQUE("number"),
	CONSTRAINT "comments_state" CHECK ("comments"."state" in ('unconfirmed', 'pending', 'suspect', 'approved', 'rejected', 'removed')),
	CONSTRAINT "comments_published" CHECK ("comments"."state" <> 'approved' or "comments"."published_at" is not null),
	CONSTRAINT "comments_rejected" CHECK (("comments"."state" = 'rejected') = ("comments"."reject_reason" is not null)),
	CONSTRAINT "comments_newsroom" CHECK ("comments"."user_id" is null or "comments"."newsroom_label" is not null),
	CONSTRAINT "comments_removed" CHECK (("comments"."state" = 'removed') = ("comments"."text" = ''))
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"message_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"parked_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "mails_message_id_unique" UNIQUE("message_id"),
	CONSTRAINT "mails_one_line" CHECK ("mails"."to" !~ '[[:cntrl:]]' and "mails"."subject" !~ '[[:cntrl:]]' and "mails"."message_id" !~ '[[:cntrl:]]')
);
--> statement-breakpoint
DROP VIEW "public"."public_settings";--> statement-breakpoint
DROP VIEW "public"."published_articles";--> statement-breakpoint
ALTER TABLE "comment_closings" ADD CONSTRAINT "comment_closings_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_counts" ADD CONSTRAINT "comment_counts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_commenter_id_commenters_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_of_article" ON "comments" USING btree ("article_id","published_at");--> statement-breakpoint
CREATE INDEX "comments_by_state" ON "comments" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "comments_by_commenter" ON "comments" USING btree ("commenter_id","created_at");--> statement-breakpoint
CREATE INDEX "comments_by_text" ON "comments" USING btree (md5("text"));--> statement-breakpoint
CREATE INDEX "comments_by_parent" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "comments_reported" ON "comments" USING btree ("created_at") WHERE "comments"."reports" > 0;--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("next_try_at") WHERE "mails"."sent_at" is null and "mails"."parked_at" is null;--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE VIEW "public"."public_comment_closings" AS (
	select p.number as article, k.reason, k.closed_at
	from comment_closings k join publications p on p.article_id = k.article_id where p.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."public_comments" AS (
	select c.number, p.number as article, (select o.number from comments o where o.id = c.parent_id) as parent,
		case when c.state = 'approved' then c.name else '' end as name,
		case when c.state = 'approved' then c.text else '' end as text,
		c.newsroom_label, c.state <> 'approved' as is_removed, coalesce(c.published_at, c.created_at) as published_at
	from comments c join publications p on p.article_id = c.article_id
	where p.publish_at <= now() and (
		(c.state = 'approved' and (c.parent_id is null
			or (select o.state in ('approved', 'removed') from comments o where o.id = c.parent_id)))
		or (c.state = 'removed' and exists (select 1 from comments r where r.parent_id = c.id and r.state = 'approved'))));--> statement-breakpoint
CREATE VIEW "public"."public_settings" AS (select s.key, s.value from settings s where s.key in ('publication', 'footer', 'comments'));--> statement-breakpoint
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
			'alt', p.lead_alt, 'caption', p.lead_caption, 'credit', p.lead_credit) from media m where m.id = p.lead_media_id) as picture,
		coalesce((select n.approved from comment_counts n where n.article_id = p.article_id), 0) as comments
	from publications p
	where p.publish_at <= now());