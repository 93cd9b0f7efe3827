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
ALTER TABLE "templates" ADD CONSTRAINT "templates_kept_by_users_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "templates_name" ON "templates" USING btree ("name");