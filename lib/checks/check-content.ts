import type { ArticleContent } from "@/lib/articles/content";
import { missingForPublication } from "@/lib/articles/rules";
import { picturesOf, textOf } from "@/lib/body/body";
import type { KnownCompany } from "@/lib/companies/named-companies";
import { parseHeadline } from "@/lib/headlines/headline";
import {
	SURFACE_HEADLINES,
	SURFACE_UNITS,
	type SurfaceHeadline,
	surfaceLines,
	surfaceUnits,
} from "@/lib/headlines/surface-headlines";
import { type Pitch, proofFindings } from "@/lib/proofs/findings";
import { keptSentences, LABEL_FROM } from "@/lib/submissions/kept-sentences";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { unpairedBracket } from "./brackets";
import { codeFindings } from "./codes";
import type { Finding, Rule } from "./finding";
import { foreignSums, staleConversions } from "./foreign-sums";
import { headingFindings } from "./headings";
import { linksIn, saysNothing } from "./links";
import { markersIn } from "./markers";
import { simplifiedIn } from "./simplified";
import { twoNamesIn } from "./two-names";

/** What is known beside the story itself: addresses that did not answer when they were last asked, and the companies of the desk's list. */
export type Known = {
	deadLinks: ReadonlySet<string>;
	companies: readonly KnownCompany[];
	/** Until when readers may not have the story, and when they would. */
	embargo?: { until: Date; at: Date } | null;
	/** What was sent and the story was begun from, each text by itself. */
	sources?: readonly string[];
	/** What a contributed piece has of its author's word. */
	pitch?: Pitch | null;
	/** What the sender of the story's source wants put right and nobody has decided. */
	amendment?: string | null;
};

/**
 * Everything that stands against a story going out, or that should be looked at before: the one list that the editor shows, that
 * publishing, scheduling and updating obey, and that a person nods to. Pure: the screen asks it at every pause of typing.
 */
export function checkContent(content: ArticleContent, known: Known): Finding[] {
	const { headline } = content;
	const surfaces = surfaceLines(content);
	const text = textOf(content.body);
	const lines = text.split("\n");
	const stale = staleConversions(content.body);
	return [
		...embargoFindings(known),
		...proofFindings(content, known.pitch),
		...(known.amendment ? [finding("source-amended", "confirm", { about: known.amendment })] : []),
		...missingForPublication(content).map(asBlock),
		...labelFindings(content, text, known),
		...markersIn([headline, ...Object.values(surfaces), text].join("\n")).map((quote) =>
			finding("marker", "confirm", { quote }),
		),
		...deadLinks(content, known),
		...simplifiedFindings(headline, text),
		...bracketFindings(headline, lines),
		...surfaceFindings(surfaces),
		...sumFindings(text, stale),
		...stale.map(({ quote, conversion: { sum, rate } }) =>
			finding("conversion-stale", "confirm", { quote, values: { sum, rate } }),
		),
		...codeFindings(text, known.companies),
		...twoNamesIn(text).map(({ one, other }) =>
			finding("two-names", "advise", { quote: other, values: { one, other } }),
		),
		...headingFindings(content.body),
		...linksIn(content.body)
			.filter(saysNothing)
			.map(({ words }) => finding("link-without-words", "advise", { quote: words })),
		...adviceOnParts(content),
	];
}

/** Whether nothing that a person cannot nod away stands against it. */
export function isReady(findings: readonly Finding[]): boolean {
	return !findings.some(({ severity }) => severity === "block");
}

function finding(
	rule: Rule,
	severity: Finding["severity"],
	rest: Partial<Pick<Finding, "field" | "quote" | "about" | "values">> = {},
): Finding {
	return { rule, severity, field: "body", ...rest };
}

function asBlock({
	code,
	field,
	values,
}: {
	code: string;
	field?: string;
	values?: Finding["values"];
}): Finding {
	return {
		rule: code as Rule,
		severity: "block",
		field: (field ?? "body") as Finding["field"],
		...(values && { values }),
	};
}

/** Not even the system may give readers what was promised to be kept until later. */
function embargoFindings({ embargo }: Known): Finding[] {
	if (!embargo || embargo.at >= embargo.until) return [];
	const until = `${dayOf(embargo.until)} ${clock(embargo.until)}`;
	return [finding("embargo-holds", "block", { field: "when", values: { until } })];
}

/** A story that is mostly what a sender wrote tells readers who supplied it. */
function labelFindings({ provenance }: ArticleContent, text: string, { sources = [] }: Known): Finding[] {
	if (sources.length === 0 || provenance?.mode === "supplied") return [];
	const { share } = keptSentences(sources, text);
	if (share < LABEL_FROM) return [];
	return [finding("supplied-without-label", "block", { values: { percent: Math.round(share * 100) } })];
}

function deadLinks({ body }: ArticleContent, known: Known): Finding[] {
	const dead = new Set(
		linksIn(body)
			.filter(({ href }) => known.deadLinks.has(href))
			.map(({ href }) => href),
	);
	return [...dead].map((href) => finding("dead-link", "confirm", { quote: href }));
}

/** A headline in 简体 is a mistake to stop at; in a text it may be quoted. */
function simplifiedFindings(headline: string, text: string): Finding[] {
	const inHeadline = simplifiedIn(headline).join("");
	const inText = simplifiedIn(text).join("");
	return [
		...(inHeadline === ""
			? []
			: [finding("simplified", "confirm", { field: "headline", quote: inHeadline })]),
		...(inText === "" ? [] : [finding("simplified", "advise", { quote: inText })]),
	];
}

/** What readers see in a list, in search or where it is shared is looked at as the headline is, and for its room. */
function surfaceFindings(lines: Record<SurfaceHeadline, string>): Finding[] {
	return SURFACE_HEADLINES.flatMap((field) => {
		const line = lines[field];
		const simplified = simplifiedIn(line).join("");
		const bracket = unpairedBracket(line);
		const [units, max] = [surfaceUnits(line), SURFACE_UNITS[field]];
		return [
			...(simplified === "" ? [] : [finding("simplified", "confirm", { field, quote: simplified })]),
			...(bracket === null ? [] : [finding("bracket", "confirm", { field, quote: bracket })]),
			...(units > max
				? [finding("surface-too-wide", "confirm", { field, quote: line, values: { units, max } })]
				: []),
		];
	});
}

function bracketFindings(headline: string, lines: readonly string[]): Finding[] {
	const ofHeadline = unpairedBracket(headline);
	const ofText = lines
		.map((line, at) => unpairedBracket(line, { goesOn: /^[「『]/u.test(lines[at + 1] ?? "") }))
		.filter((quote) => quote !== null);
	return [
		...(ofHeadline === null ? [] : [finding("bracket", "confirm", { field: "headline", quote: ofHeadline })]),
		...ofText.map((quote) => finding("bracket", "advise", { quote })),
	];
}

/** A conversion that carries its rate is judged by that one, and needs no second nod for the house's. */
function sumFindings(text: string, stale: readonly { quote: string }[]): Finding[] {
	const { naked, miscounted } = foreignSums(text);
	return [
		...miscounted
			.filter((sum) => !stale.some(({ quote }) => sum.quote.includes(quote)))
			.map(({ quote, given, right }) =>
				finding("sum-converted-wrongly", "confirm", { quote, values: { given, right } }),
			),
		...naked.map(({ quote }) => finding("sum-not-converted", "advise", { quote })),
	];
}

function adviceOnParts(content: ArticleContent): Finding[] {
	const uses = [
		...picturesOf(content.body).map(({ attrs }) => attrs),
		...(content.lead ? [content.lead] : []),
	];
	const lacks: [boolean, Rule, Finding["field"]][] = [
		[content.kind !== "column" && parseHeadline(content.headline).kicker === null, "no-kicker", "headline"],
		[content.lead === null, "no-lead", "lead"],
		[uses.some(({ credit }) => credit.trim() === ""), "no-credit", "lead"],
		[content.bylines.length === 0, "no-byline", "bylines"],
	];
	return lacks
		.filter(([isLacking]) => isLacking)
		.map(([, rule, field]) => finding(rule, "advise", { field }));
}
