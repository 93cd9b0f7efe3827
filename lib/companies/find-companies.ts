import type { Transaction } from "@/db/client";
import { knownCompanies } from "./known-companies";
import { namedCompanies } from "./named-companies";

/** The companies that a text names, as identities in the order of the text. Those that are no longer active are not sought. */
export async function findCompanies(tx: Transaction, text: string): Promise<string[]> {
	return namedCompanies(text, await knownCompanies(tx));
}
