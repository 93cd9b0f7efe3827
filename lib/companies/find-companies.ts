import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Company, companies } from "@/db/schema/companies";
import type { ArticleContent } from "@/lib/articles/content";
import { textOf } from "@/lib/body/body";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { type KnownCompany, namedCompanies } from "./named-companies";

/** The companies that a story names, as identities in the order of the text. Those that are no longer active are not sought. */
export async function findCompanies(tx: Transaction, content: ArticleContent): Promise<string[]> {
	return namedCompanies(readableText(content), (await listActiveCompanies(tx)).map(knownBy));
}

export async function listActiveCompanies(tx: Transaction): Promise<Company[]> {
	return tx.select().from(companies).where(eq(companies.isActive, true));
}

/** By what a company is known in a text. */
export function knownBy({ id, code, exchange, name, englishName, aliases }: Company): KnownCompany {
	return { id, code, exchange, names: [name, ...(englishName ? [englishName] : []), ...aliases] };
}

/** All that names a company to a reader. A line apart, so that no name runs from one part into the next. */
export function readableText({ headline, body }: Pick<ArticleContent, "headline" | "body">): string {
	return `${withoutBreakMarks(headline)}\n${textOf(body)}`;
}
