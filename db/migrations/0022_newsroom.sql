CREATE TABLE "pending_updates" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid NOT NULL,
	"update_at" timestamp with time zone NOT NULL,
	"on_revision_id" uuid NOT NULL,
	"on_publish_at" timestamp with time zone NOT NULL,
	"set_by" uuid,
	"set_by_name" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"failed_at" timestamp with time zone,
	"problems" jsonb,
	CONSTRAINT "pending_updates_failed" CHECK (("pending_updates"."failed_at" is null) = ("pending_updates"."problems" is null))
);
--> statement-breakpoint
CREATE TABLE "submission_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"basket_id" uuid NOT NULL,
	"submission_id" uuid,
	"file_name" text NOT NULL,
	"extension" text NOT NULL,
	"kind" text NOT NULL,
	"mime_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"width" integer,
	"height" integer,
	"text" text,
	"notes" text[] NOT NULL,
	"has_preview" boolean NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"may_be_shown" boolean DEFAULT false NOT NULL,
	"media_id" uuid,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submission_files_kind" CHECK ("submission_files"."kind" in ('picture', 'pdf', 'word', 'opendocument', 'mail', 'text', 'sealed')),
	CONSTRAINT "submission_files_size" CHECK ("submission_files"."bytes" > 0),
	CONSTRAINT "submission_files_sha256" CHECK ("submission_files"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "submission_files_extension" CHECK ("submission_files"."extension" ~ '^[a-z0-9]{1,8}$'),
	CONSTRAINT "submission_files_picture" CHECK (("submission_files"."kind" = 'picture') = ("submission_files"."width" is not null and "submission_files"."height" is not null))
);
--> statement-breakpoint
CREATE TABLE "submission_bands" (
	"submission_id" uuid NOT NULL,
	"band" smallint NOT NULL,
	"hash" integer NOT NULL,
	CONSTRAINT "submission_bands_submission_id_band_pk" PRIMARY KEY("submission_id","band")
);
--> statement-breakpoint
CREATE TABLE "tip_desk" (
	"id" integer PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"told_on" date,
	CONSTRAINT "tip_desk_is_one" CHECK ("tip_desk"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "tip_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"locked" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"appointed_by" uuid,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "tip_keys_recipient_unique" UNIQUE("recipient"),
	CONSTRAINT "tip_keys_appointed" CHECK ("tip_keys"."appointed_by" <> "tip_keys"."user_id"),
	CONSTRAINT "tip_keys_confirmed" CHECK ("tip_keys"."confirmed_by" is null or ("tip_keys"."appointed_by" is not null and "tip_keys"."confirmed_by" <> "tip_keys"."user_id" and "tip_keys"."confirmed_by" <> "tip_keys"."appointed_by")),
	CONSTRAINT "tip_keys_since" CHECK (("tip_keys"."confirmed_by" is null) = ("tip_keys"."confirmed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "tip_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tip_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sender" text NOT NULL,
	"sent_on" date NOT NULL,
	"sealed" "bytea" NOT NULL,
	"sealed_for" uuid[] NOT NULL,
	CONSTRAINT "tip_messages_in_turn" UNIQUE("tip_id","position"),
	CONSTRAINT "tip_messages_sender" CHECK ("tip_messages"."sender" in ('source', 'desk'))
);
--> statement-breakpoint
CREATE TABLE "tips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"receipt" text NOT NULL,
	"reply_to" text NOT NULL,
	"state" text NOT NULL,
	"received_on" date NOT NULL,
	"active_on" date NOT NULL,
	"is_unread" boolean NOT NULL,
	"story_number" integer,
	CONSTRAINT "tips_receipt_unique" UNIQUE("receipt"),
	CONSTRAINT "tips_state" CHECK ("tips"."state" in ('received', 'under_look', 'need_more', 'answered', 'in_work', 'closed_published', 'closed_not_pursued'))
);
--> statement-breakpoint
DROP VIEW "public"."dated_articles";--> statement-breakpoint
DROP VIEW "public"."public_comments";--> statement-breakpoint
DROP VIEW "public"."public_companies";--> statement-breakpoint
DROP VIEW "public"."published_companies";--> statement-breakpoint
DROP VIEW "public"."public_corrections";--> statement-breakpoint
DROP VIEW "public"."public_front_cards";--> statement-breakpoint
DROP VIEW "public"."public_most_read";--> statement-breakpoint
DROP VIEW "public"."public_media";--> statement-breakpoint
DROP VIEW "public"."public_people";--> statement-breakpoint
DROP VIEW "public"."public_settings";--> statement-breakpoint
DROP VIEW "public"."published_articles";--> statement-breakpoint
DROP VIEW "public"."published_bodies";--> statement-breakpoint
DROP VIEW "public"."withdrawn_articles";--> statement-breakpoint
DROP VIEW "public"."published_column_months";--> statement-breakpoint
DROP VIEW "public"."published_days";--> statement-breakpoint
DROP VIEW "public"."published_months";--> statement-breakpoint
DROP VIEW "public"."published_person_months";--> statement-breakpoint
DROP VIEW "public"."published_section_months";--> statement-breakpoint
DROP VIEW "public"."next_publication";--> statement-breakpoint
DROP VIEW "public"."public_tags";--> statement-breakpoint
DROP VIEW "public"."published_bylines";--> statement-breakpoint
DROP VIEW "public"."published_tags";--> statement-breakpoint
DROP VIEW "public"."public_terms";--> statement-breakpoint
DROP VIEW "public"."published_search";--> statement-breakpoint
ALTER TABLE "articles" DROP CONSTRAINT "articles_provenance_mode";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
DROP INDEX "articles_by_publish";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "submission_id" uuid;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "decline_note" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "unwanted_mails" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "pending_updates" ADD CONSTRAINT "pending_updates_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_updates" ADD CONSTRAINT "pending_updates_revision_id_article_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."article_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_updates" ADD CONSTRAINT "pending_updates_on_revision_id_article_revisions_id_fk" FOREIGN KEY ("on_revision_id") REFERENCES "public"."article_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_updates" ADD CONSTRAINT "pending_updates_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_files" ADD CONSTRAINT "submission_files_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_files" ADD CONSTRAINT "submission_files_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_bands" ADD CONSTRAINT "submission_bands_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_keys" ADD CONSTRAINT "tip_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_keys" ADD CONSTRAINT "tip_keys_appointed_by_users_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_keys" ADD CONSTRAINT "tip_keys_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_messages" ADD CONSTRAINT "tip_messages_tip_id_tips_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pending_updates_due" ON "pending_updates" USING btree ("update_at") WHERE "pending_updates"."failed_at" is null;--> statement-breakpoint
CREATE INDEX "pending_updates_by_revision" ON "pending_updates" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "pending_updates_by_base" ON "pending_updates" USING btree ("on_revision_id");--> statement-breakpoint
CREATE INDEX "submission_files_of" ON "submission_files" USING btree ("submission_id","added_at","id");--> statement-breakpoint
CREATE INDEX "submission_files_waiting" ON "submission_files" USING btree ("basket_id","added_at") WHERE "submission_files"."submission_id" is null;--> statement-breakpoint
CREATE INDEX "submission_files_by_media" ON "submission_files" USING btree ("media_id") WHERE "submission_files"."media_id" is not null;--> statement-breakpoint
CREATE INDEX "submission_bands_alike" ON "submission_bands" USING btree ("band","hash");--> statement-breakpoint
CREATE UNIQUE INDEX "tip_keys_one_each" ON "tip_keys" USING btree ("user_id") WHERE "tip_keys"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "tips_by_activity" ON "tips" USING btree ("active_on","id");--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_expiring" ON "articles" USING btree ("expires_at") WHERE "articles"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "corrections_by_request" ON "corrections" USING btree ("submission_id") WHERE "corrections"."submission_id" is not null;--> statement-breakpoint
CREATE INDEX "publications_expiring" ON "publications" USING btree ("expires_at","number","article_id") WHERE "publications"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "submissions_words" ON "submissions" USING gin ("words");--> statement-breakpoint
CREATE INDEX "articles_by_publish" ON "articles" USING btree ("state","publish_at","number","stage","expires_at");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_expiry" CHECK ("articles"."expires_at" is null or "articles"."state" not in ('scheduled', 'published') or "articles"."publish_at" < "articles"."expires_at");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_provenance_mode" CHECK ("articles"."provenance_mode" in ('full', 'excerpt', 'rewritten', 'supplied'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('mention', 'reply', 'note', 'resolved', 'taken-over', 'update-failed'));--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_unwanted_mails" CHECK ("users"."unwanted_mails" <@ array['assign', 'submit', 'return', 'approve', 'spike', 'update-failed']);--> statement-breakpoint
CREATE VIEW "public"."public_tip_keys" AS (
	select k.id, k.recipient from tip_keys k join users u on u.id = k.user_id
	where k.confirmed_at is not null and k.removed_at is null
		and u.role = 'tip-custodian' and u.suspended_at is null);--> statement-breakpoint
CREATE VIEW "public"."expired_articles" AS (
	select p.number, p.expires_at as expired_at from publications p where p.expires_at <= now() and p.publish_at <= now());--> statement-breakpoint
CREATE VIEW "public"."dated_articles" AS (
	select p.article_id, p.number, p.tail, p.publish_at, p.updated_at, p.expires_at, p.kicker, p.claim, p.subs, p.kind, p.excerpt, p.words,
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
	from publications p);--> statement-breakpoint
CREATE VIEW "public"."public_comments" AS (
	select c.number, p.number as article, (select o.number from comments o where o.id = c.parent_id) as parent,
		case when c.state = 'approved' then c.name else '' end as name,
		case when c.state = 'approved' then c.text else '' end as text,
		c.newsroom_label, c.state <> 'approved' as is_removed, coalesce(c.published_at, c.created_at) as published_at
	from comments c join publications p on p.article_id = c.article_id
	where p.publish_at <= now() and (p.expires_at is null or p.expires_at > now()) and (
		(c.state = 'approved' and (c.parent_id is null
			or (select o.state in ('approved', 'removed') from comments o where o.id = c.parent_id)))
		or (c.state = 'removed' and exists (select 1 from comments r where r.parent_id = c.id and r.state = 'approved'))));--> statement-breakpoint
CREATE VIEW "public"."public_companies" AS (
	select c.id, c.slug, c.exchange, c.code, c.name, c.english_name, c.aliases, c.kind from companies c
	where (select true from publication_companies l where l.company_id = c.id and l.publish_at <= now() and l.number <> all (array(select x.number from publications x where x.expires_at <= now())) limit 1));--> statement-breakpoint
CREATE VIEW "public"."published_companies" AS (
	select l.company_id, l.number, l.publish_at from publication_companies l where l.publish_at <= now() and l.number <> all (array(select x.number from publications x where x.expires_at <= now())));--> statement-breakpoint
CREATE VIEW "public"."public_corrections" AS (
	select c.number, c.article_id, a.number as article_number, c.kind, c.what_was, c.what_is, c.note, c.published_at as publish_at, c.reworded_at, s.story is null as is_withdrawn, s.story
	from corrections c
	cross join lateral (select a.number, a.state, a.first_published_at, a.expires_at from articles a where a.id = c.article_id offset 0) a
	cross join lateral (select (
		select jsonb_build_object('tail', p.tail, 'kicker', p.kicker, 'claim', p.claim)
		from publications p where p.article_id = c.article_id and p.publish_at <= now() and (p.expires_at is null or p.expires_at > now())
	) as story) s
	where c.published_at <= now() and (s.story is not null or (a.state = 'withdrawn' and a.first_published_at <= now()) or a.expires_at <= now()));--> statement-breakpoint
CREATE VIEW "public"."public_front_cards" AS (
	select c.container, c.position, p.number, c.headline, c.shows_picture, c.shows_subs
	from live_front_launches l
	join front_cards c on c.launch_id = l.launch_id
	join publications p on p.article_id = c.article_id and p.publish_at <= now() and (p.expires_at is null or p.expires_at > now()));--> statement-breakpoint
CREATE VIEW "public"."public_most_read" AS (
	select m.rank, m.number from most_read m
	where m.counted_at > now() - interval '24 hours'
		and (select true from publications p where p.number = m.number and p.publish_at <= now() and (p.expires_at is null or p.expires_at > now())));--> statement-breakpoint
CREATE VIEW "public"."public_media" AS (
	select m.id, m.width, m.height, m.widths, m.edition from media m
	where (exists (select 1 from publication_media u where u.media_id = m.id and u.publish_at <= now()
			and u.article_id <> all (array(select x.article_id from publications x where x.expires_at <= now())))
		or exists (select 1 from people e where e.portrait_id = m.id)
		or exists (select 1 from columns k where k.picture_id = m.id)
		or exists (select 1 from publications p join books b on b.id = p.book_id where b.cover_id = m.id and p.publish_at <= now() and (p.expires_at is null or p.expires_at > now())))
		and not exists (
			select 1 from submission_files f join submissions s on s.id = f.submission_id
				left join articles a on a.id = s.article_id
			where f.media_id = m.id and case when a.id is null then s.embargo_until else a.embargo_until end > now()
		));--> statement-breakpoint
CREATE VIEW "public"."public_people" AS (
	select e.id, e.handle, e.name, e.honorific, e.english_name, e.title, e.kind, e.bio,
		(select jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths, 'focalX', m.focal_x, 'focalY', m.focal_y, 'tone', m.tone, 'edition', m.edition, 'isAiMade', m.is_ai_made, 'alt', m.alt) from media m where m.id = e.portrait_id) as portrait, e.position, e.is_listed
	from people e
	where (e.is_active and e.kind in ('staff', 'columnist'))
		or (select true from publication_bylines b where b.person_id = e.id and b.publish_at <= now() and b.number <> all (array(select x.number from publications x where x.expires_at <= now())) limit 1));--> statement-breakpoint
CREATE VIEW "public"."public_settings" AS (select s.key, s.value from settings s where s.key in ('publication', 'footer', 'comments', 'workflow', 'tips'));--> statement-breakpoint
CREATE VIEW "public"."published_articles" AS (
	select p.article_id, p.number, p.tail, p.publish_at, p.updated_at, p.expires_at, p.kicker, p.claim, p.subs, p.kind, p.excerpt, p.words,
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
	where p.publish_at <= now() and (p.expires_at is null or p.expires_at > now()));--> statement-breakpoint
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
	where p.publish_at <= now() and (p.expires_at is null or p.expires_at > now()));--> statement-breakpoint
CREATE VIEW "public"."withdrawn_articles" AS (
	select a.number, a.withdrawn_at, a.withdrawn_reason as reason, a.first_published_at, a.expires_at is not null as is_expired
	from articles a where a.state = 'withdrawn' and a.first_published_at <= now());--> statement-breakpoint
CREATE VIEW "public"."published_column_months" AS (
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from columns e cross join generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")
	cross join lateral (
		select count(*)::int as stories from publications p where p.column_id = e.id and p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now() and p.number <> all (array(select x.number from publications x where x.expires_at <= now()))
	) c where c.stories > 0);--> statement-breakpoint
CREATE VIEW "public"."published_days" AS (
	select n."start"::date as day, c.stories from generate_series(
		date_trunc('day', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 day') as n ("start")
	cross join lateral (select count(*)::int as stories from publications p where p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 day') at time zone 'Asia/Hong_Kong') and p.publish_at <= now() and p.number <> all (array(select x.number from publications x where x.expires_at <= now()))) c where c.stories > 0);--> statement-breakpoint
CREATE VIEW "public"."published_months" AS (
	select to_char(n."start", 'YYYY-MM') as month, c.stories from generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")
	cross join lateral (select count(*)::int as stories from publications p where p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now() and p.number <> all (array(select x.number from publications x where x.expires_at <= now()))) c where c.stories > 0);--> statement-breakpoint
CREATE VIEW "public"."published_person_months" AS (
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from people e cross join generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")
	cross join lateral (
		select count(*)::int as stories from (
			select distinct p.publish_at, p.number from publication_bylines p where p.person_id = e.id and p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now() and p.number <> all (array(select x.number from publications x where x.expires_at <= now()))
		) once
	) c where c.stories > 0);--> statement-breakpoint
CREATE VIEW "public"."published_section_months" AS (
	select e.id as place_id, to_char(n."start", 'YYYY-MM') as month, c.stories from sections e cross join generate_series(
		date_trunc('month', (select min(publish_at) from publications) at time zone 'Asia/Hong_Kong'),
		now() at time zone 'Asia/Hong_Kong', interval '1 month') as n ("start")
	cross join lateral (
		select count(*)::int as stories from publications p where p.section_id = e.id and p.publish_at >= (n."start" at time zone 'Asia/Hong_Kong') and p.publish_at < ((n."start" + interval '1 month') at time zone 'Asia/Hong_Kong') and p.publish_at <= now() and p.number <> all (array(select x.number from publications x where x.expires_at <= now()))
	) c where c.stories > 0);--> statement-breakpoint
CREATE VIEW "public"."next_publication" AS (
	select extract(epoch from (n.at - now()))::double precision * 1000 as wait_milliseconds from (
		(select p.publish_at as at from publications p where p.publish_at > now() order by p.publish_at limit 1)
		union all (select p.expires_at from publications p where p.expires_at > now() order by p.expires_at limit 1)
	) n order by n.at limit 1);--> statement-breakpoint
CREATE VIEW "public"."public_tags" AS (
	select t.id, t.slug, t.name from tags t
	where exists (select 1 from publication_tags l where l.tag_id = t.id and l.publish_at <= now() and l.number <> all (array(select x.number from publications x where x.expires_at <= now()))));--> statement-breakpoint
CREATE VIEW "public"."published_bylines" AS (
	select e.handle, b.number, b.publish_at, b.person_id
	from publication_bylines b join people e on e.id = b.person_id where b.publish_at <= now() and b.number <> all (array(select x.number from publications x where x.expires_at <= now())));--> statement-breakpoint
CREATE VIEW "public"."published_tags" AS (
	select t.slug, t.name, l.number, l.publish_at, l.tag_id
	from publication_tags l join tags t on t.id = l.tag_id where l.publish_at <= now() and l.number <> all (array(select x.number from publications x where x.expires_at <= now())));--> statement-breakpoint
CREATE VIEW "public"."public_terms" AS (
	select 'person' as kind, e.id, e.name, e.handle as slug, null as code from people e
		where (e.is_active and e.kind in ('staff', 'columnist'))
			or (select true from publication_bylines b where b.person_id = e.id and b.publish_at <= now() and b.number <> all (array(select x.number from publications x where x.expires_at <= now())) limit 1)
	union all select 'column', c.id, c.name, c.slug, null from columns c
	union all select 'company', c.id, c.name, c.slug, c.code from companies c
		where (select true from publication_companies l where l.company_id = c.id and l.publish_at <= now() and l.number <> all (array(select x.number from publications x where x.expires_at <= now())) limit 1)
	union all select 'section', s.id, s.name, s.slug, null from sections s where s.is_active
	union all select 'tag', null, t.name, t.slug, null from tags t
		where t.merged_into_id is null
			and (select true from publication_tags l where l.tag_id = t.id and l.publish_at <= now() and l.number <> all (array(select x.number from publications x where x.expires_at <= now())) limit 1)
	union all select distinct 'kicker', null::uuid, k.kicker, k.kicker, null from (
		select p.kicker from publications p where p.publish_at <= now() and (p.expires_at is null or p.expires_at > now()) order by p.publish_at desc, p.number desc limit 500
	) k where k.kicker is not null);--> statement-breakpoint
CREATE VIEW "public"."published_search" AS (
	select s.number, s.publish_at, s.kind, s.section_id, s.column_id, s.person_ids, s.head, s.whole, s.plain
	from publication_search s where s.publish_at <= now() and s.number <> all (array(select x.number from publications x where x.expires_at <= now())));