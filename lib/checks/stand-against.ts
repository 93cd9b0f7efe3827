import { z } from "zod";
import type { Transaction } from "@/db/client";
import type { ArticleContent } from "@/lib/articles/content";
import { knownCompanies } from "@/lib/companies/known-companies";
import { deadAmong } from "@/lib/links/known-answers";
import { pitchOf } from "@/lib/proofs/pitch-of";
import { openAmendmentOf } from "@/lib/submissions/open-amendment";
import { sourceOf } from "@/lib/submissions/source-of";
import type { Problem } from "@/lib/write/outcome";
import { checkContent, type Known } from "./check-content";
import { keyOf } from "./finding";
import { linksIn } from "./links";

/** What an editor has looked at and lets pass: keys of findings, a line each; a form ends lines in CR LF. */
export const confirmed = z
	.string("invalid")
	.max(60_000, "too-long")
	.default("")
	.transform((lines): ReadonlySet<string> => new Set(lines.split(/\r?\n/).filter((line) => line !== "")));

/** The keys of findings that somebody has looked at. */
export type Nods = Pick<ReadonlySet<string>, "has">;

/** What stands against a story going out, none when it may; and the findings that it went past because somebody nodded to them. */
export type Verdict = { problems: Problem[]; confirmed: string[] };

/** Judges a story that is to go out: whatever blocks it, and whatever must be confirmed and is not among `nods`, stands against it. */
export async function standAgainst(
	tx: Transaction,
	{
		articleId,
		content,
		embargo,
		nods,
	}: { articleId: string; content: ArticleContent; embargo: Known["embargo"]; nods: Nods },
): Promise<Verdict> {
	const hrefs = linksIn(content.body).map(({ href }) => href);
	const findings = checkContent(content, {
		deadLinks: await deadAmong(tx, hrefs),
		companies: await knownCompanies(tx),
		embargo: embargo ?? null,
		sources: await sourceOf(tx, articleId),
		pitch: await pitchOf(tx, articleId),
		amendment: await openAmendmentOf(tx, articleId),
	});
	const problems = findings.flatMap((finding): Problem[] => {
		const { rule, severity, field, quote = "", values } = finding;
		if (severity === "block") return [{ code: rule, field, ...(values && { values }) }];
		const key = keyOf(finding);
		if (severity === "advise" || nods.has(key)) return [];
		return [{ code: "needs-confirmation", field, values: { ...values, rule, quote, key } }];
	});
	const confirmed = findings.filter(({ severity }) => severity === "confirm").map(keyOf);
	return { problems, confirmed: confirmed.filter((key) => nods.has(key)) };
}
