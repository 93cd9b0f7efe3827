ALTER TABLE "users" DROP CONSTRAINT "users_unwanted_mails";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "due_told_for" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_unwanted_mails" CHECK ("users"."unwanted_mails" <@ array['assign', 'submit', 'return', 'approve', 'spike', 'update-failed', 'proof', 'published', 'due']);