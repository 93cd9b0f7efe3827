import { z } from "zod";
import type { Transaction } from "@/db/client";
import type { ArticleContent } from "@/lib/articles/content";
import { deadAmong } from "@/lib/links/known-answers";
import type { Problem } from "@/lib/write/outcome";
import { checkContent } from "./check-content";
import { keyOf } from "./finding";
import { linksIn } from "./links";

/** What an editor has looked at and lets pass: keys of findings, a line each, as a form sends them. */
export const confirmed = z
	.string("invalid")
	.max(60_000, "too-long")
	.default("")
	.transform((lines): ReadonlySet<string> => new Set(lines.split("\n").filter((line) => line !== "")));

/** What stands against a story going out: what blocks it, and what nobody has confirmed. Empty when nothing does. */
export async function standAgainst(
	tx: Transaction,
	content: ArticleContent,
	nods: ReadonlySet<string>,
): Promise<Problem[]> {
	const hrefs = linksIn(content.body).map(({ href }) => href);
	const findings = checkContent(content, { deadLinks: await deadAmong(tx, hrefs) });
	return findings.flatMap((finding): Problem[] => {
		const { rule, severity, field, quote = "", values } = finding;
		if (severity === "block") return [{ code: rule, field, ...(values && { values }) }];
		const key = keyOf(finding);
		if (severity === "advise" || nods.has(key)) return [];
		return [{ code: "needs-confirmation", field, values: { ...values, rule, quote, key } }];
	});
}
