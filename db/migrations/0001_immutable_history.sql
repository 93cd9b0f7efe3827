-- History is written once: no statement of ours may alter a revision or an event.
CREATE FUNCTION refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is written once and never altered', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER article_revisions_immutable BEFORE UPDATE ON "article_revisions" FOR EACH ROW EXECUTE FUNCTION refuse_update();
--> statement-breakpoint
CREATE TRIGGER events_immutable BEFORE UPDATE OR DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION refuse_update();
