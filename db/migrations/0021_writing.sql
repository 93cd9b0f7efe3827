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
ALTER TABLE "templates" ADD CONSTRAINT "templates_kept_by_users_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_names" ADD CONSTRAINT "version_names_named_by_users_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_names" ADD CONSTRAINT "version_names_of_revision" FOREIGN KEY ("article_id","revision") REFERENCES "public"."article_revisions"("article_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "templates_name" ON "templates" USING btree ("name");