import { eq } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { type Company, companies } from "@/db/schema/companies";
import type { KnownCompany } from "./named-companies";

/** The companies that the desk knows, with their names as texts may have them; the first is the one it uses. Not those that have left. */
export async function knownCompanies(from: Reader | Transaction): Promise<KnownCompany[]> {
	return (await listActiveCompanies(from)).map(knownBy);
}

export async function listActiveCompanies(from: Reader | Transaction): Promise<Company[]> {
	return from.select().from(companies).where(eq(companies.isActive, true)).orderBy(companies.name);
}

/** By what a company is known in a text. */
export function knownBy({ id, code, exchange, name, englishName, aliases }: Company): KnownCompany {
	return { id, code, exchange, names: [name, ...(englishName ? [englishName] : []), ...aliases] };
}
