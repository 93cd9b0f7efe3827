import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { exchangeRates } from "@/db/schema/exchange-rates";
import { actorName } from "@/lib/access/actor";
import { line } from "@/lib/text/fields";
import { dayOf } from "@/lib/time/hong-kong";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { SOURCE_MAX } from "./conversion";
import { CURRENCY_NAMES } from "./currencies";

const input = z.object({
	currency: z.enum(CURRENCY_NAMES, "invalid"),
	rate: z
		.string("invalid")
		.trim()
		.refine((rate) => /^\d{1,5}(\.\d{1,8})?$/.test(rate) && Number(rate) > 0, "not-a-rate"),
	on: z.iso.date("not-a-day"),
	source: line({ max: SOURCE_MAX }),
});

/**
 * Keeps what a unit of a currency was worth in Hong Kong dollars on a day, with who says so. An earlier row for that day stays in the
 * history, and sums that were reckoned by it keep their rate. A day to come, and what is kept already, are refused.
 */
export const keepRate = command({
	permission: "rate.keep",
	input,
	find: findHouse,
	run: async ({ tx, actor, input: { currency, rate, on, source }, now, record }) => {
		if (on > dayOf(now)) return refuse({ code: "day-to-come", field: "on" });
		// Of two who keep the same at once the second must see what the first did.
		await tx.execute(sql`lock table ${exchangeRates} in share row exclusive mode`);
		const [newest] = await tx
			.select()
			.from(exchangeRates)
			.where(and(eq(exchangeRates.currency, currency), eq(exchangeRates.on, on)))
			.orderBy(desc(exchangeRates.id))
			.limit(1);
		if (newest && newest.rate === rate && newest.source === source)
			return refuse({ code: "rate-known", field: "rate" });
		await tx
			.insert(exchangeRates)
			.values({ currency, rate, on, source, keptBy: actorName(actor), keptAt: now });
		await record("rate.kept", null, { currency, rate, on, source, ...(newest && { was: newest.rate }) });
		return done({ currency, on });
	},
});
