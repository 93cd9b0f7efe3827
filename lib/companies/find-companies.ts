import type { Transaction } from "@/db/client";
import type { ArticleContent } from "@/lib/articles/content";
import { textOf } from "@/lib/body/body";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { knownCompanies } from "./known-companies";
import { namedCompanies } from "./named-companies";

/** The companies that a story names, as identities in the order of the text. Those that are no longer active are not sought. */
export async function findCompanies(tx: Transaction, content: ArticleContent): Promise<string[]> {
	return namedCompanies(readableText(content), await knownCompanies(tx));
}

/** All that names a company to a reader. A line apart, so that no name runs from one part into the next. */
export function readableText({ headline, body }: Pick<ArticleContent, "headline" | "body">): string {
	return `${withoutBreakMarks(headline)}\n${textOf(body)}`;
}
