CREATE TABLE "submission_amendments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"words" text,
	"sent_at" timestamp with time zone NOT NULL,
	"decision" text,
	"decision_words" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "submission_amendment_decision" CHECK ("submission_amendments"."decision" in ('confirmed', 'declined', 'replaced')),
	CONSTRAINT "submission_amendment_decided" CHECK (("submission_amendments"."decision" is null) = ("submission_amendments"."decided_at" is null)),
	CONSTRAINT "submission_amendment_refused" CHECK ("submission_amendments"."decision" is distinct from 'declined' or "submission_amendments"."decision_words" is not null)
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "submission_amendments" ADD CONSTRAINT "submission_amendments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "submission_amendments_open" ON "submission_amendments" USING btree ("submission_id") WHERE "submission_amendments"."decision" is null;--> statement-breakpoint
CREATE INDEX "submission_amendments_of" ON "submission_amendments" USING btree ("submission_id","sent_at");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('mention', 'reply', 'note', 'resolved', 'taken-over', 'update-failed', 'proof-agreed', 'proof-changes', 'pitch-withdrawn', 'source-amended', 'diary-assigned', 'diary-taken', 'diary-asked', 'diary-changed', 'diary-unfiled'));