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
DROP VIEW "public"."public_media";--> statement-breakpoint
ALTER TABLE "submission_files" ADD CONSTRAINT "submission_files_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_files" ADD CONSTRAINT "submission_files_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submission_files_of" ON "submission_files" USING btree ("submission_id","added_at","id");--> statement-breakpoint
CREATE INDEX "submission_files_waiting" ON "submission_files" USING btree ("basket_id","added_at") WHERE "submission_files"."submission_id" is null;--> statement-breakpoint
CREATE INDEX "submission_files_by_media" ON "submission_files" USING btree ("media_id") WHERE "submission_files"."media_id" is not null;--> statement-breakpoint
CREATE VIEW "public"."public_media" AS (
	select m.id, m.width, m.height, m.widths, m.edition from media m
	where (exists (select 1 from publication_media u where u.media_id = m.id and u.publish_at <= now())
		or exists (select 1 from people e where e.portrait_id = m.id)
		or exists (select 1 from columns k where k.picture_id = m.id)
		or exists (select 1 from publications p join books b on b.id = p.book_id where b.cover_id = m.id and p.publish_at <= now()))
		and not exists (
			select 1 from submission_files f join submissions s on s.id = f.submission_id
				left join articles a on a.id = s.article_id
			where f.media_id = m.id and case when a.id is null then s.embargo_until else a.embargo_until end > now()
		));