CREATE TABLE "pitch_stories" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid,
	"waived_at" timestamp with time zone,
	"waived_by" uuid,
	"waived_reason" text,
	CONSTRAINT "pitch_stories_submission_id_unique" UNIQUE("submission_id"),
	CONSTRAINT "pitch_stories_waived" CHECK (("pitch_stories"."waived_at" is null) = ("pitch_stories"."waived_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "proofs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"revision_id" uuid NOT NULL,
	"changes" jsonb NOT NULL,
	"note" text,
	"sent_by" uuid,
	"sent_by_name" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"recalled_at" timestamp with time zone,
	"answer" text,
	"answer_words" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "proofs_order" UNIQUE("article_id","number"),
	CONSTRAINT "proofs_of_submission" UNIQUE("submission_id","number"),
	CONSTRAINT "proofs_answer" CHECK ("proofs"."answer" in ('agreed', 'changes')),
	CONSTRAINT "proofs_answered" CHECK (("proofs"."answer" is null) = ("proofs"."answered_at" is null) and ("proofs"."answer" is null) = ("proofs"."answered_by" is null)),
	CONSTRAINT "proofs_words" CHECK (("proofs"."answer" is not distinct from 'changes') = ("proofs"."answer_words" is not null)),
	CONSTRAINT "proofs_recalled" CHECK ("proofs"."recalled_at" is null or "proofs"."answer" is null)
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "users" DROP CONSTRAINT "users_unwanted_mails";--> statement-breakpoint
ALTER TABLE "pitch_stories" ADD CONSTRAINT "pitch_stories_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_stories" ADD CONSTRAINT "pitch_stories_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pitch_stories" ADD CONSTRAINT "pitch_stories_waived_by_users_id_fk" FOREIGN KEY ("waived_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_revision_id_article_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."article_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proofs_revision" ON "proofs" USING btree ("revision_id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('mention', 'reply', 'note', 'resolved', 'taken-over', 'update-failed', 'proof-agreed', 'proof-changes', 'pitch-withdrawn'));--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_unwanted_mails" CHECK ("users"."unwanted_mails" <@ array['assign', 'submit', 'return', 'approve', 'spike', 'update-failed', 'proof']);--> statement-breakpoint
-- By hand: the stories that were begun from a contributed piece before authors were asked.
INSERT INTO "pitch_stories" ("article_id", "submission_id")
	SELECT s."article_id", s."id" FROM "submissions" s WHERE s."kind" = 'pitch' AND s."article_id" IS NOT NULL
	ON CONFLICT DO NOTHING;
