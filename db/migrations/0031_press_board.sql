CREATE TABLE "muted_senders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"sender" text NOT NULL,
	"reason" text NOT NULL,
	"muted_by" uuid,
	"muted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "muted_senders_sender_unique" UNIQUE("sender"),
	CONSTRAINT "muted_senders_scope" CHECK (("muted_senders"."scope" = 'address') = ("muted_senders"."sender" like '%_@_%')),
	CONSTRAINT "muted_senders_lower" CHECK ("muted_senders"."sender" = lower("muted_senders"."sender"))
);
--> statement-breakpoint
CREATE TABLE "profile_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sender_profiles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"organisation" text,
	"sender_name" text,
	"role" text,
	"phone" text,
	"boilerplate" text,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sender_profiles_email_unique" UNIQUE("email"),
	CONSTRAINT "sender_profiles_email" CHECK ("sender_profiles"."email" = lower("sender_profiles"."email") and "sender_profiles"."email" like '%_@_%')
);
--> statement-breakpoint
ALTER TABLE "submissions" DROP CONSTRAINT "submissions_state";--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "muted_senders" ADD CONSTRAINT "muted_senders_muted_by_users_id_fk" FOREIGN KEY ("muted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "profile_links_by_expiry" ON "profile_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sender_profiles_by_use" ON "sender_profiles" USING btree ("used_at");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_merged_into_id_submissions_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submissions_merged_into" ON "submissions" USING btree ("merged_into_id") WHERE "submissions"."merged_into_id" is not null;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_merged" CHECK (("submissions"."state" = 'merged') = ("submissions"."merged_into_id" is not null));--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_merged_elsewhere" CHECK ("submissions"."merged_into_id" <> "submissions"."id");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_state" CHECK ("submissions"."state" in ('unverified', 'new', 'asked', 'answered', 'diary', 'adopted', 'used', 'declined', 'withdrawn', 'held', 'muted', 'merged'));