ALTER TABLE "submission_files" ADD COLUMN "pages" integer;--> statement-breakpoint
ALTER TABLE "submission_files" ADD COLUMN "drawn_pages" smallint DEFAULT 0 NOT NULL;