import type { SurfaceHeadline } from "@/lib/headlines/surface-headlines";

/** `block` stops publication, `confirm` wants an editor's word that it has been looked at, `advise` only says so. */
export type Severity = "block" | "confirm" | "advise";

/** One thing found in a story before it goes out. Words for each rule are in lib/words. */
export type Finding = {
	rule: Rule;
	severity: Severity;
	field: "headline" | SurfaceHeadline | "body" | "lead" | "sectionId" | "bylines" | "excerpt" | "when";
	/** The words it is about, as they stand in that field. */
	quote?: string;
	/** What it is about where no words stand for it, as a sign that differs with it. */
	about?: string;
	values?: Record<string, string | number>;
};

export type Rule =
	| "needs-claim"
	| "needs-section"
	| "needs-body"
	| "needs-alt"
	| "surface-too-wide"
	| "no-kicker"
	| "no-lead"
	| "no-credit"
	| "no-byline"
	| "marker"
	| "bracket"
	| "simplified"
	| "sum-not-converted"
	| "sum-converted-wrongly"
	| "conversion-stale"
	| "two-names"
	| "code-not-padded"
	| "code-unknown"
	| "code-of-another"
	| "empty-heading"
	| "heading-without-text"
	| "bold-as-heading"
	| "link-without-words"
	| "dead-link"
	| "embargo-holds"
	| "supplied-without-label"
	| "proof-not-sent"
	| "proof-not-answered"
	| "proof-changes-asked"
	| "proof-outdated"
	| "pitch-taken-back"
	| "pitch-declined"
	| "source-amended"
	| "rights-expired"
	| "not-for-reuse";

/** Names a finding for as long as its words stand: an editor's nod to one does not nod to another. */
export function keyOf({ rule, field, quote, about }: Finding): string {
	return [rule, field, quote ?? about ?? ""].join(":");
}
