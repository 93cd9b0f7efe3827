CREATE TABLE "submission_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"user_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"details" jsonb NOT NULL,
	"sender_name" text NOT NULL,
	"organisation" text,
	"email" text NOT NULL,
	"phone" text,
	"embargo_until" timestamp with time zone,
	"starts_at" timestamp with time zone,
	"about_number" integer,
	"signals" text[] NOT NULL,
	"network" text,
	"consent_version" integer NOT NULL,
	"assignee_id" uuid,
	"article_id" uuid,
	"decline_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submissions_code_unique" UNIQUE("code"),
	CONSTRAINT "submissions_kind" CHECK ("submissions"."kind" in ('press', 'pitch', 'invitation', 'correction')),
	CONSTRAINT "submissions_state" CHECK ("submissions"."state" in ('unverified', 'new', 'asked', 'answered', 'adopted', 'used', 'declined', 'withdrawn')),
	CONSTRAINT "submissions_confirmed" CHECK (("submissions"."state" = 'unverified') = ("submissions"."confirmed_at" is null)),
	CONSTRAINT "submissions_adopted" CHECK ("submissions"."state" not in ('adopted', 'used') or "submissions"."article_id" is not null),
	CONSTRAINT "submissions_declined" CHECK (("submissions"."state" = 'declined') = ("submissions"."decline_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "submission_messages" ADD CONSTRAINT "submission_messages_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_messages" ADD CONSTRAINT "submission_messages_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submission_messages_of" ON "submission_messages" USING btree ("submission_id","created_at");--> statement-breakpoint
CREATE INDEX "submissions_by_state" ON "submissions" USING btree ("state","confirmed_at","id");--> statement-breakpoint
CREATE INDEX "submissions_by_kind" ON "submissions" USING btree ("kind","state","confirmed_at","id");--> statement-breakpoint
CREATE INDEX "submissions_by_email" ON "submissions" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "submissions_by_article" ON "submissions" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "submissions_by_text" ON "submissions" USING btree (md5("body"));--> statement-breakpoint
CREATE INDEX "submissions_assigned" ON "submissions" USING btree ("assignee_id") WHERE "submissions"."assignee_id" is not null;