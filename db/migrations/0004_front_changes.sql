CREATE TABLE "front_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "front_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"tags" text[] NOT NULL,
	"is_gone" boolean NOT NULL
);
--> statement-breakpoint
CREATE INDEX "front_changes_by_time" ON "front_changes" USING btree ("at");