CREATE TABLE "submission_bands" (
	"submission_id" uuid NOT NULL,
	"band" smallint NOT NULL,
	"hash" integer NOT NULL,
	CONSTRAINT "submission_bands_submission_id_band_pk" PRIMARY KEY("submission_id","band")
);
--> statement-breakpoint
ALTER TABLE "articles" DROP CONSTRAINT "articles_provenance_mode";--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "submission_id" uuid;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "decline_note" text;--> statement-breakpoint
ALTER TABLE "submission_bands" ADD CONSTRAINT "submission_bands_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submission_bands_alike" ON "submission_bands" USING btree ("band","hash");--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_by_request" ON "corrections" USING btree ("submission_id") WHERE "corrections"."submission_id" is not null;--> statement-breakpoint
CREATE INDEX "submissions_words" ON "submissions" USING gin ("words");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_provenance_mode" CHECK ("articles"."provenance_mode" in ('full', 'excerpt', 'rewritten', 'supplied'));