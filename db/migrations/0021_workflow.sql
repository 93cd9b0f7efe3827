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
CREATE TABLE "embargo_lifts" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"until" timestamp with time zone,
	"reason" text NOT NULL,
	"asked_by" uuid,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP VIEW "public"."public_settings";--> statement-breakpoint
ALTER TABLE "users" DROP CONSTRAINT "users_role";--> statement-breakpoint
DROP INDEX "articles_by_publish";--> statement-breakpoint
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
ALTER TABLE "article_steps" ADD CONSTRAINT "article_steps_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargo_lifts" ADD CONSTRAINT "embargo_lifts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargo_lifts" ADD CONSTRAINT "embargo_lifts_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_steps_by_article" ON "article_steps" USING btree ("article_id","id");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_bypassed_by_users_id_fk" FOREIGN KEY ("bypassed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_by_stage" ON "articles" USING btree ("stage","saved_at","number");--> statement-breakpoint
CREATE INDEX "articles_by_assignee" ON "articles" USING btree ("assigned_to","saved_at","number");--> statement-breakpoint
CREATE INDEX "articles_by_due" ON "articles" USING btree ("due_at") WHERE "articles"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "articles_bypassed" ON "articles" USING btree ("bypassed_at") WHERE "articles"."bypassed_at" is not null;--> statement-breakpoint
CREATE INDEX "articles_by_publish" ON "articles" USING btree ("state","publish_at","number","stage");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_stage" CHECK ("articles"."stage" in ('idea', 'draft', 'review', 'proof', 'legal', 'ready', 'spiked'));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_spiked" CHECK (("articles"."stage" = 'spiked') = ("articles"."spiked_from" is not null));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_spiked_unseen" CHECK ("articles"."stage" <> 'spiked' or "articles"."state" in ('draft', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_bypass" CHECK (("articles"."bypassed_at" is null) = ("articles"."bypass_reason" is null));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_embargo_reason" CHECK (("articles"."embargo_until" is null) = ("articles"."embargo_reason" is null));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_embargo" CHECK ("articles"."embargo_until" is null or "articles"."state" not in ('scheduled', 'published') or "articles"."publish_at" >= "articles"."embargo_until");--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_role" CHECK ("users"."role" in ('admin', 'chief', 'editor', 'sub-editor', 'writer', 'columnist'));--> statement-breakpoint
CREATE VIEW "public"."public_settings" AS (select s.key, s.value from settings s where s.key in ('publication', 'footer', 'comments', 'workflow'));
--> statement-breakpoint
-- What readers have, or will have, has come to the end of its way.
UPDATE "articles" SET "stage" = 'ready' WHERE "state" IN ('scheduled', 'published');
