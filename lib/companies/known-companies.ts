import { eq } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { companies } from "@/db/schema/companies";
import type { KnownCompany } from "./named-companies";

/** The companies that the desk knows, with their names as texts may have them; the first is the one it uses. Not those that have left. */
export async function knownCompanies(from: Reader | Transaction): Promise<KnownCompany[]> {
	const rows = await from
		.select()
		.from(companies)
		.where(eq(companies.isActive, true))
		.orderBy(companies.name);
	return rows.map(({ id, code, exchange, name, englishName, aliases }) => ({
		id,
		code,
		exchange,
		names: [name, ...(englishName ? [englishName] : []), ...aliases],
	}));
}
