CREATE TABLE "pages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"published_title" text,
	"published_body" jsonb,
	"published_revision" integer,
	"published_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "pages_slug_unique" UNIQUE("slug"),
	CONSTRAINT "pages_state" CHECK ("pages"."state" in ('draft', 'published')),
	CONSTRAINT "pages_published" CHECK ("pages"."state" = 'draft' or ("pages"."published_title" is not null and "pages"."published_body" is not null and "pages"."published_revision" is not null and "pages"."published_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE VIEW "public"."published_pages" AS (
	select g.slug, g.published_title as title, g.published_body as body, g.published_at, g.position
	from pages g where g.state = 'published');