CREATE TABLE "article_locks" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"active_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_steps" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"from_stage" text NOT NULL,
	"to_stage" text NOT NULL,
	"revision" integer NOT NULL,
	"words" text,
	"by_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "article_steps_return" CHECK ("article_steps"."verb" <> 'return' or btrim("article_steps"."words") <> '')
);
--> statement-breakpoint
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
CREATE TABLE "embargo_lifts" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"until" timestamp with time zone,
	"reason" text NOT NULL,
	"asked_by" uuid,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge" text NOT NULL,
	"purpose" text NOT NULL,
	"user_id" uuid,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_backed_up" boolean DEFAULT false NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "passkeys_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "second_steps" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "totp_secrets" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_email" CHECK ("invitations"."email" = lower("invitations"."email") and "invitations"."email" like '%_@_%'),
	CONSTRAINT "invitations_ended_once" CHECK ("invitations"."accepted_at" is null or "invitations"."revoked_at" is null)
);
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "note_threads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"quote" text NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	CONSTRAINT "note_threads_resolved" CHECK ("note_threads"."resolved_at" is not null or "note_threads"."resolved_by" is null)
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid,
	"written_by_name" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"article_id" uuid NOT NULL,
	"thread_id" uuid,
	"note_id" uuid,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notices_once" UNIQUE("user_id","note_id"),
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('mention', 'reply', 'note', 'resolved', 'taken-over'))
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"active_at" timestamp with time zone NOT NULL,
	"is_editing" boolean DEFAULT false NOT NULL,
	"paragraph" integer
);
--> statement-breakpoint
CREATE TABLE "submission_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"user_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"details" jsonb NOT NULL,
	"sender_name" text NOT NULL,
	"organisation" text,
	"email" text NOT NULL,
	"phone" text,
	"embargo_until" timestamp with time zone,
	"starts_at" timestamp with time zone,
	"about_number" integer,
	"signals" text[] NOT NULL,
	"network" text,
	"consent_version" integer NOT NULL,
	"assignee_id" uuid,
	"article_id" uuid,
	"decline_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submissions_code_unique" UNIQUE("code"),
	CONSTRAINT "submissions_kind" CHECK ("submissions"."kind" in ('press', 'pitch', 'invitation', 'correction')),
	CONSTRAINT "submissions_state" CHECK ("submissions"."state" in ('unverified', 'new', 'asked', 'answered', 'adopted', 'used', 'declined', 'withdrawn')),
	CONSTRAINT "submissions_confirmed" CHECK (("submissions"."state" = 'unverified') = ("submissions"."confirmed_at" is null)),
	CONSTRAINT "submissions_adopted" CHECK ("submissions"."state" not in ('adopted', 'used') or "submissions"."article_id" is not null),
	CONSTRAINT "submissions_declined" CHECK (("submissions"."state" = 'declined') = ("submissions"."decline_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"use" text NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"body" jsonb NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	"kept_by" uuid,
	CONSTRAINT "templates_use" CHECK ("templates"."use" in ('story', 'passage')),
	CONSTRAINT "templates_named" CHECK (btrim("templates"."name") <> ''),
	CONSTRAINT "templates_headline" CHECK ("templates"."use" = 'story' or "templates"."headline" = '')
);
--> statement-breakpoint
CREATE TABLE "version_names" (
	"article_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"name" text NOT NULL,
	"named_by" uuid,
	"named_at" timestamp with time zone NOT NULL,
	CONSTRAINT "version_names_article_id_revision_pk" PRIMARY KEY("article_id","revision"),
	CONSTRAINT "version_names_named" CHECK (btrim("version_names"."name") <> '')
);
--> statement-breakpoint
DROP VIEW "public"."public_corrections";--> statement-breakpoint
DROP VIEW "public"."public_columns";--> statement-breakpoint
DROP VIEW "public"."public_media";--> statement-breakpoint
DROP VIEW "public"."public_people";--> statement-breakpoint
DROP VIEW "public"."public_settings";--> statement-breakpoint
ALTER TABLE "people" DROP CONSTRAINT "people_kind";--> statement-breakpoint
ALTER TABLE "users" DROP CONSTRAINT "users_role";--> statement-breakpoint
DROP INDEX "articles_by_publish";--> statement-breakpoint
ALTER TABLE "users" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "article_revisions" ADD COLUMN "save_id" uuid;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "stage" text DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "spiked_from" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "resume_at" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "assigned_to" uuid;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "approved_revision" integer;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "approved_by" uuid;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "approved_from" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "bypassed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "bypassed_by" uuid;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "bypass_reason" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "embargo_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "embargo_reason" text;--> statement-breakpoint
ALTER TABLE "books" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "boxes" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "picture_id" uuid;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "reworded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "is_secret" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "is_listed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "is_open" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device_hash" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "kind" text DEFAULT 'topic' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mails_mentions" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "article_locks" ADD CONSTRAINT "article_locks_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_locks" ADD CONSTRAINT "article_locks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_steps" ADD CONSTRAINT "article_steps_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_wordings" ADD CONSTRAINT "correction_wordings_correction_id_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargo_lifts" ADD CONSTRAINT "embargo_lifts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargo_lifts" ADD CONSTRAINT "embargo_lifts_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_steps" ADD CONSTRAINT "second_steps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_secrets" ADD CONSTRAINT "totp_secrets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_threads" ADD CONSTRAINT "note_threads_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_threads" ADD CONSTRAINT "note_threads_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_thread_id_note_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."note_threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_thread_id_note_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."note_threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_messages" ADD CONSTRAINT "submission_messages_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_messages" ADD CONSTRAINT "submission_messages_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_kept_by_users_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_names" ADD CONSTRAINT "version_names_named_by_users_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_names" ADD CONSTRAINT "version_names_of_revision" FOREIGN KEY ("article_id","revision") REFERENCES "public"."article_revisions"("article_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_steps_by_article" ON "article_steps" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "correction_wordings_of" ON "correction_wordings" USING btree ("correction_id","replaced_at");--> statement-breakpoint
CREATE INDEX "passkey_challenges_by_end" ON "passkey_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "passkeys_by_user" ON "passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_by_user" ON "recovery_codes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "second_steps_by_end" ON "second_steps" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "invitations" USING btree ("email") WHERE "invitations"."accepted_at" is null and "invitations"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "password_resets_by_user" ON "password_resets" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "note_threads_by_article" ON "note_threads" USING btree ("article_id","started_at");--> statement-breakpoint
CREATE INDEX "notes_by_thread" ON "notes" USING btree ("thread_id","written_at");--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("user_id","at","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("user_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "presences_by_article" ON "presences" USING btree ("article_id","seen_at");--> statement-breakpoint
CREATE INDEX "presences_by_seen" ON "presences" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "submission_messages_of" ON "submission_messages" USING btree ("submission_id","created_at");--> statement-breakpoint
CREATE INDEX "submissions_by_state" ON "submissions" USING btree ("state","confirmed_at","id");--> statement-breakpoint
CREATE INDEX "submissions_by_kind" ON "submissions" USING btree ("kind","state","confirmed_at","id");--> statement-breakpoint
CREATE INDEX "submissions_by_email" ON "submissions" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "submissions_by_article" ON "submissions" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "submissions_by_text" ON "submissions" USING btree (md5("body"));--> statement-breakpoint
CREATE INDEX "submissions_assigned" ON "submissions" USING btree ("assignee_id") WHERE "submissions"."assignee_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "templates_name" ON "templates" USING btree ("name");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_bypassed_by_users_id_fk" FOREIGN KEY ("bypassed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "columns" ADD CONSTRAINT "columns_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_id_people_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_merged_into_id_sections_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_by_section" ON "articles" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "articles_by_column" ON "articles" USING btree ("column_id");--> statement-breakpoint
CREATE INDEX "articles_by_stage" ON "articles" USING btree ("stage","saved_at","number");--> statement-breakpoint
CREATE INDEX "articles_by_assignee" ON "articles" USING btree ("assigned_to","saved_at","number");--> statement-breakpoint
CREATE INDEX "articles_by_due" ON "articles" USING btree ("due_at") WHERE "articles"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "articles_bypassed" ON "articles" USING btree ("bypassed_at") WHERE "articles"."bypassed_at" is not null;--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "events_by_actor" ON "events" USING btree ("actor_name","at","id");--> statement-breakpoint
CREATE INDEX "events_by_verb" ON "events" USING btree ("verb","at","id");--> statement-breakpoint
CREATE INDEX "people_merged" ON "people" USING btree ("merged_into_id") WHERE "people"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "article_search_stale" ON "article_search" USING btree ("article_id") WHERE "article_search"."rules" = 0;--> statement-breakpoint
CREATE INDEX "publication_search_stale" ON "publication_search" USING btree ("article_id") WHERE "publication_search"."rules" = 0;--> statement-breakpoint
CREATE INDEX "tags_merged" ON "tags" USING btree ("merged_into_id") WHERE "tags"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "articles_by_publish" ON "articles" USING btree ("state","publish_at","number","stage");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_stage" CHECK ("articles"."stage" in ('idea', 'draft', 'review', 'proof', 'legal', 'ready', 'spiked'));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_spiked" CHECK (("articles"."stage" = 'spiked') = ("articles"."spiked_from" is not null));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_spiked_unseen" CHECK ("articles"."stage" <> 'spiked' or "articles"."state" in ('draft', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_bypass" CHECK (("articles"."bypassed_at" is null) = ("articles"."bypass_reason" is null));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_embargo_reason" CHECK (("articles"."embargo_until" is null) = ("articles"."embargo_reason" is null));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_embargo" CHECK ("articles"."embargo_until" is null or "articles"."state" not in ('scheduled', 'published') or "articles"."publish_at" >= "articles"."embargo_until");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_is_inactive" CHECK ("people"."merged_into_id" is null or not "people"."is_active");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_kind" CHECK ("people"."kind" in ('staff', 'columnist', 'guest', 'newsmaker', 'organisation'));--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_merged_is_inactive" CHECK ("sections"."merged_into_id" is null or not "sections"."is_active");--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_kind" CHECK ("tags"."kind" in ('topic', 'person', 'organisation', 'place', 'event', 'product'));--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_role" CHECK ("users"."role" in ('admin', 'chief', 'editor', 'sub-editor', 'writer', 'columnist', 'press-desk', 'tip-custodian'));--> statement-breakpoint
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
CREATE VIEW "public"."public_settings" AS (select s.key, s.value from settings s where s.key in ('publication', 'footer', 'comments', 'workflow'));--> statement-breakpoint
-- What readers have, or will have, has come to the end of its way.
UPDATE "articles" SET "stage" = 'ready' WHERE "state" IN ('scheduled', 'published');--> statement-breakpoint
UPDATE "sessions" SET "proved_at" = "created_at";--> statement-breakpoint
-- What a correction said before is history too.
CREATE TRIGGER correction_wordings_immutable BEFORE UPDATE ON "correction_wordings" FOR EACH ROW EXECUTE FUNCTION refuse_update();
