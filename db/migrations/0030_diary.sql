CREATE TABLE "diary_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"words" text,
	"sent_by" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"decision" text,
	"decision_words" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "diary_change_kind" CHECK ("diary_changes"."kind" in ('change', 'postpone', 'cancel')),
	CONSTRAINT "diary_decision" CHECK ("diary_changes"."decision" in ('confirmed', 'declined', 'replaced')),
	CONSTRAINT "diary_decided" CHECK (("diary_changes"."decision" is null) = ("diary_changes"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "diary_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid,
	"uid" text,
	"state" text DEFAULT 'on' NOT NULL,
	"title" text NOT NULL,
	"organiser" text NOT NULL,
	"place" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	"contact_name" text,
	"contact_email" text,
	"contact_phone" text,
	"facts" text,
	"reporter_id" uuid,
	"photographer_id" uuid,
	"article_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "diary_events_submission_id_unique" UNIQUE("submission_id"),
	CONSTRAINT "diary_events_uid_unique" UNIQUE("uid"),
	CONSTRAINT "diary_events_article_id_unique" UNIQUE("article_id"),
	CONSTRAINT "diary_state" CHECK ("diary_events"."state" in ('on', 'postponed', 'cancelled')),
	CONSTRAINT "diary_ends" CHECK ("diary_events"."ends_at" is null or "diary_events"."ends_at" > "diary_events"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "diary_feeds" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "diary_feeds_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "diary_replies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"names" text,
	"note" text,
	"sent_by" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "diary_answer" CHECK ("diary_replies"."answer" in ('coming', 'not-coming'))
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "submissions" DROP CONSTRAINT "submissions_state";--> statement-breakpoint
ALTER TABLE "users" DROP CONSTRAINT "users_unwanted_mails";--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "article_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "event_id" uuid;--> statement-breakpoint
ALTER TABLE "diary_changes" ADD CONSTRAINT "diary_changes_event_id_diary_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."diary_events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_events" ADD CONSTRAINT "diary_events_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_events" ADD CONSTRAINT "diary_events_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_events" ADD CONSTRAINT "diary_events_photographer_id_users_id_fk" FOREIGN KEY ("photographer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_events" ADD CONSTRAINT "diary_events_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_events" ADD CONSTRAINT "diary_events_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_feeds" ADD CONSTRAINT "diary_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_replies" ADD CONSTRAINT "diary_replies_event_id_diary_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."diary_events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "diary_changes_open" ON "diary_changes" USING btree ("event_id") WHERE "diary_changes"."decision" is null;--> statement-breakpoint
CREATE INDEX "diary_changes_of" ON "diary_changes" USING btree ("event_id","sent_at");--> statement-breakpoint
CREATE INDEX "diary_by_start" ON "diary_events" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "diary_of_reporter" ON "diary_events" USING btree ("reporter_id","starts_at") WHERE "diary_events"."reporter_id" is not null;--> statement-breakpoint
CREATE INDEX "diary_of_photographer" ON "diary_events" USING btree ("photographer_id","starts_at") WHERE "diary_events"."photographer_id" is not null;--> statement-breakpoint
CREATE INDEX "diary_to_remind" ON "diary_events" USING btree ("starts_at") WHERE "diary_events"."reminded_at" is null and "diary_events"."state" = 'on';--> statement-breakpoint
CREATE INDEX "diary_replies_of" ON "diary_replies" USING btree ("event_id","sent_at");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_event_id_diary_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."diary_events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_of_event" ON "notices" USING btree ("event_id") WHERE "notices"."event_id" is not null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_about" CHECK (("notices"."article_id" is null) <> ("notices"."event_id" is null));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('mention', 'reply', 'note', 'resolved', 'taken-over', 'update-failed', 'proof-agreed', 'proof-changes', 'pitch-withdrawn', 'diary-assigned', 'diary-taken', 'diary-asked', 'diary-changed', 'diary-unfiled'));--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_state" CHECK ("submissions"."state" in ('unverified', 'new', 'asked', 'answered', 'diary', 'adopted', 'used', 'declined', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_unwanted_mails" CHECK ("users"."unwanted_mails" <@ array['assign', 'submit', 'return', 'approve', 'spike', 'update-failed', 'proof', 'published', 'due', 'diary']);