import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { companies } from "@/db/schema/companies";
import { namedCompanies } from "./named-companies";

/** The companies that a text names, as identities in the order of the text. Those that are no longer active are not sought. */
export async function findCompanies(tx: Transaction, text: string): Promise<string[]> {
	const known = await tx.select().from(companies).where(eq(companies.isActive, true));
	return namedCompanies(
		text,
		known.map(({ id, code, exchange, name, englishName, aliases }) => ({
			id,
			code,
			exchange,
			names: [name, ...(englishName ? [englishName] : []), ...aliases],
		})),
	);
}
