import type { Article } from "@/db/schema/articles";
import { surfaceLines } from "@/lib/headlines/surface-headlines";
import type { ArticleContent } from "./content";

/** The working copy as its content, out of its columns. */
export function contentOf(
	row: Article,
	bylines: ArticleContent["bylines"],
	tagNames: string[],
): ArticleContent {
	return {
		headline: row.headline,
		...surfaceLines(row),
		kind: row.kind,
		excerpt: row.excerpt,
		body: row.body,
		lead: row.leadMediaId
			? { mediaId: row.leadMediaId, alt: row.leadAlt, caption: row.leadCaption, credit: row.leadCredit }
			: null,
		sectionId: row.sectionId,
		columnId: row.columnId,
		bookId: row.bookId,
		provenance:
			row.provenancePublication && row.provenanceMode
				? {
						publication: row.provenancePublication,
						page: row.provenancePage,
						mode: row.provenanceMode,
						printedOn: row.provenancePrintedOn,
					}
				: null,
		bylines,
		tags: tagNames,
	};
}
