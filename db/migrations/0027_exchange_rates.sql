CREATE TABLE "exchange_rates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exchange_rates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"currency" text NOT NULL,
	"rate" text NOT NULL,
	"on_day" date NOT NULL,
	"source" text NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exchange_rates_rate" CHECK ("exchange_rates"."rate" ~ '^[0-9]{1,5}([.][0-9]{1,8})?$' and "exchange_rates"."rate"::numeric > 0),
	CONSTRAINT "exchange_rates_source" CHECK (btrim("exchange_rates"."source") <> '')
);
--> statement-breakpoint
CREATE INDEX "exchange_rates_newest" ON "exchange_rates" USING btree ("currency","on_day","id");