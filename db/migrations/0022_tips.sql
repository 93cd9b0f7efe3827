CREATE TABLE "tip_desk" (
	"id" integer PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"told_on" date,
	CONSTRAINT "tip_desk_is_one" CHECK ("tip_desk"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "tip_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"locked" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"appointed_by" uuid,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "tip_keys_recipient_unique" UNIQUE("recipient"),
	CONSTRAINT "tip_keys_appointed" CHECK ("tip_keys"."appointed_by" <> "tip_keys"."user_id"),
	CONSTRAINT "tip_keys_confirmed" CHECK ("tip_keys"."confirmed_by" is null or ("tip_keys"."appointed_by" is not null and "tip_keys"."confirmed_by" <> "tip_keys"."user_id" and "tip_keys"."confirmed_by" <> "tip_keys"."appointed_by")),
	CONSTRAINT "tip_keys_since" CHECK (("tip_keys"."confirmed_by" is null) = ("tip_keys"."confirmed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "tip_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tip_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sender" text NOT NULL,
	"sent_on" date NOT NULL,
	"sealed" "bytea" NOT NULL,
	"sealed_for" uuid[] NOT NULL,
	CONSTRAINT "tip_messages_in_turn" UNIQUE("tip_id","position"),
	CONSTRAINT "tip_messages_sender" CHECK ("tip_messages"."sender" in ('source', 'desk'))
);
--> statement-breakpoint
CREATE TABLE "tips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"receipt" text NOT NULL,
	"reply_to" text NOT NULL,
	"state" text NOT NULL,
	"received_on" date NOT NULL,
	"active_on" date NOT NULL,
	"is_unread" boolean NOT NULL,
	"story_number" integer,
	CONSTRAINT "tips_receipt_unique" UNIQUE("receipt"),
	CONSTRAINT "tips_state" CHECK ("tips"."state" in ('received', 'under_look', 'need_more', 'answered', 'in_work', 'closed_published', 'closed_not_pursued'))
);
--> statement-breakpoint
DROP VIEW "public"."public_settings";--> statement-breakpoint
ALTER TABLE "tip_keys" ADD CONSTRAINT "tip_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_keys" ADD CONSTRAINT "tip_keys_appointed_by_users_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_keys" ADD CONSTRAINT "tip_keys_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_messages" ADD CONSTRAINT "tip_messages_tip_id_tips_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tip_keys_one_each" ON "tip_keys" USING btree ("user_id") WHERE "tip_keys"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "tips_by_activity" ON "tips" USING btree ("active_on","id");--> statement-breakpoint
CREATE VIEW "public"."public_tip_keys" AS (
	select k.id, k.recipient from tip_keys k join users u on u.id = k.user_id
	where k.confirmed_at is not null and k.removed_at is null
		and u.role = 'tip-custodian' and u.suspended_at is null);--> statement-breakpoint
CREATE VIEW "public"."public_settings" AS (select s.key, s.value from settings s where s.key in ('publication', 'footer', 'comments', 'workflow', 'tips'));