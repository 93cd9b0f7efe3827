DROP VIEW "public"."public_redirects";--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "sought_to" integer DEFAULT 0;--> statement-breakpoint
ALTER TABLE "redirects" ADD COLUMN "gone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "redirects" ADD COLUMN "reason" text;--> statement-breakpoint
CREATE INDEX "mails_to_erase" ON "mails" USING btree ("created_at") WHERE "mails"."text" <> '';--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_gone" CHECK ("redirects"."status" = 410 or ("redirects"."gone_at" is null and "redirects"."reason" is null));--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_reason" CHECK (btrim("redirects"."reason") <> '');--> statement-breakpoint
CREATE VIEW "public"."public_redirects" AS (select r.from_path, r.to_path, r.status, r.gone_at, r.reason from redirects r);--> statement-breakpoint
-- However a company comes to be called something else, the stories that name it are found again.
CREATE FUNCTION seek_company_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (NEW.name, NEW.english_name, NEW.aliases, NEW.exchange, NEW.code, NEW.is_active)
		IS DISTINCT FROM (OLD.name, OLD.english_name, OLD.aliases, OLD.exchange, OLD.code, OLD.is_active) THEN
		NEW.sought_to := 0;
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER companies_sought_again BEFORE UPDATE ON "companies" FOR EACH ROW EXECUTE FUNCTION seek_company_again();
