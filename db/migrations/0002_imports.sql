CREATE TABLE "imports" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"headline_key" text NOT NULL,
	"part" text NOT NULL,
	"published_on" date,
	"file_name" text NOT NULL,
	"source_sha256" text NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_part" CHECK ("imports"."part" in ('page', 'latest')),
	CONSTRAINT "imports_sha256" CHECK ("imports"."source_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_by_headline" ON "imports" USING btree ("headline_key");