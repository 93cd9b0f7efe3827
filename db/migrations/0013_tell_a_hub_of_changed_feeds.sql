CREATE TABLE "feed_pings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tags" text[] NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "feed_pings_due" ON "feed_pings" USING btree ("next_try_at");