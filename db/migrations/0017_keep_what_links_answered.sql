CREATE TABLE "link_answers" (
	"href" text PRIMARY KEY NOT NULL,
	"status" integer,
	"asked_at" timestamp with time zone NOT NULL
);
