import { and, desc, eq, lt, lte, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { exchangeRates } from "@/db/schema/exchange-rates";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { ProposedRate } from "./conversion";
import type { Currency } from "./currencies";

const PAGE_SIZE = 60;

export type KeptRate = typeof exchangeRates.$inferSelect & { isReplaced: boolean };

/**
 * Every rate that was kept, the last kept first, from before the number `before` on; of one currency, or all. `isReplaced`: a later
 * one holds for its day. None for whoever does not keep rates.
 */
export async function listRates(
	actor: Actor,
	{ currency = null, before = null }: { currency?: Currency | null; before?: number | null },
): Promise<{ rates: KeptRate[]; next: number | null }> {
	if (!may(actor, "rate.keep", "house")) return { rates: [], next: null };
	const rows = await reader()
		.select({
			id: exchangeRates.id,
			currency: exchangeRates.currency,
			rate: exchangeRates.rate,
			on: exchangeRates.on,
			source: exchangeRates.source,
			keptBy: exchangeRates.keptBy,
			keptAt: exchangeRates.keptAt,
			// Written out: of one table alone, columns go without its name, and would be those of the inner one.
			isReplaced: sql<boolean>`exists (select 1 from exchange_rates later where later.currency = exchange_rates.currency
				and later.on_day = exchange_rates.on_day and later.id > exchange_rates.id)`,
		})
		.from(exchangeRates)
		.where(
			and(
				currency === null ? undefined : eq(exchangeRates.currency, currency),
				before === null ? undefined : lt(exchangeRates.id, before),
			),
		)
		.orderBy(desc(exchangeRates.id))
		.limit(PAGE_SIZE + 1);
	const rates = rows.slice(0, PAGE_SIZE);
	return { rates, next: rows.length > PAGE_SIZE ? (rates.at(-1)?.id ?? null) : null };
}

/** The rate of each currency that holds for a Hong Kong day (YYYY-MM-DD): the newest of that day or before. For whoever writes stories. */
export async function listRatesFor(actor: Actor, day: string): Promise<ProposedRate[]> {
	if (!may(actor, "desk.enter", "house")) return [];
	const { currency, rate, on, source, id } = exchangeRates;
	return reader()
		.selectDistinctOn([currency], { currency, rate, on, source })
		.from(exchangeRates)
		.where(lte(on, day))
		.orderBy(currency, desc(on), desc(id));
}
