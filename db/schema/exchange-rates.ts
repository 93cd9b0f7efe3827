import { sql } from "drizzle-orm";
import { bigint, check, date, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { Currency } from "@/lib/money/currencies";

/**
 * What a unit of foreign money was worth in Hong Kong dollars on a Hong Kong day, and who says so. Rows are added and never altered or
 * deleted: of two for one day the later one holds, and what was reckoned by the earlier one can still be looked up.
 */
export const exchangeRates = pgTable(
	"exchange_rates",
	{
		id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
		currency: text("currency").$type<Currency>().notNull(),
		/** Hong Kong dollars for one unit, as a decimal: a text, so that it stays as it was typed. */
		rate: text("rate").notNull(),
		on: date("on_day", { mode: "string" }).notNull(),
		source: text("source").notNull(),
		keptBy: text("kept_by").notNull(),
		keptAt: timestamp("kept_at", { withTimezone: true }).notNull(),
	},
	(table) => [
		index("exchange_rates_newest").on(table.currency, table.on, table.id),
		check(
			"exchange_rates_rate",
			sql`${table.rate} ~ '^[0-9]{1,5}([.][0-9]{1,8})?$' and ${table.rate}::numeric > 0`,
		),
		check("exchange_rates_source", sql`btrim(${table.source}) <> ''`),
	],
);
