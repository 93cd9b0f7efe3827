import type { ArticleKind, BylineRole, ProvenanceMode } from "@/db/schema/articles";
import { type Body, mediaIn } from "@/lib/body/body";

export type LeadPicture = { mediaId: string; alt: string; caption: string; credit: string };
/** Where a story was first printed. `printedOn` is a Hong Kong day, YYYY-MM-DD. */
export type Provenance = {
	publication: string;
	page: string | null;
	mode: ProvenanceMode;
	printedOn: string | null;
};
export type Byline = { personId: string; role: BylineRole };

/** Everything an editor writes of a story; what a revision keeps whole and what publishing copies out. */
export type ArticleContent = {
	/** As typed, in house form `眉題｜主題 副題`. */
	headline: string;
	/** In the same form, for lists, search and sharing; empty, or absent from older versions: the headline. */
	listHeadline?: string;
	searchHeadline?: string;
	shareHeadline?: string;
	kind: ArticleKind;
	/** Empty means: made from the first sentences. */
	excerpt: string;
	body: Body;
	lead: LeadPicture | null;
	sectionId: string | null;
	columnId: string | null;
	bookId: string | null;
	provenance: Provenance | null;
	/** In the order they are printed. */
	bylines: Byline[];
	/** Tag names, in order. */
	tags: string[];
};

/** Identities of all pictures a story shows, the lead first, each once. */
export function mediaOf({ lead, body }: Pick<ArticleContent, "lead" | "body">): string[] {
	return [...new Set([...(lead ? [lead.mediaId] : []), ...mediaIn(body)])];
}
