ALTER TABLE "diary_changes" ADD COLUMN "submission_id" uuid;--> statement-breakpoint
ALTER TABLE "diary_changes" ADD CONSTRAINT "diary_changes_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "diary_changes_by" ON "diary_changes" USING btree ("submission_id") WHERE "diary_changes"."submission_id" is not null;--> statement-breakpoint
CREATE INDEX "submissions_by_time" ON "submissions" USING btree ("confirmed_at","id");--> statement-breakpoint
-- Until now only the event's own invitation could ask; what came from a calendar file has none.
UPDATE "diary_changes" SET "submission_id" = "diary_events"."submission_id" FROM "diary_events" WHERE "diary_events"."id" = "diary_changes"."event_id";
