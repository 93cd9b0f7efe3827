import type { ArticleContent } from "@/lib/articles/content";
import { SURFACE_HEADLINES } from "@/lib/headlines/surface-headlines";
import { type BlockChange, compareBodies } from "./compare-bodies";
import { compareText, type Run } from "./compare-text";

/** The parts of a story beside its text that are told as a line of words. */
export const COMPARED_FIELDS = [
	"headline",
	...SURFACE_HEADLINES,
	"excerpt",
	"lead",
	"tags",
	"provenance",
] as const;
/** The parts of which only that they changed is told. */
export const NAMED_FIELDS = ["kind", "sectionId", "columnId", "bookId", "bylines"] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];
export type NamedField = (typeof NAMED_FIELDS)[number];

export type Comparison = {
	fields: { field: ComparedField; runs: Run[] }[];
	/** What else is not the same. */
	others: NamedField[];
	blocks: BlockChange[];
};

/** What became of a story between two versions; fields that stayed as they were are left out. */
export function compareContents(before: ArticleContent, after: ArticleContent): Comparison {
	const fields = COMPARED_FIELDS.map((field) => ({
		field,
		was: lineOf(before, field),
		is: lineOf(after, field),
	}))
		.filter(({ was, is }) => was !== is)
		.map(({ field, was, is }) => ({ field, runs: compareText(was, is) }));
	const others = NAMED_FIELDS.filter(
		(field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
	);
	return { fields, others, blocks: compareBodies(before.body, after.body) };
}

/** The same of a page of the newsroom's own, which has a title and a text. */
export function comparePages(
	before: Pick<ArticleContent, "body"> & { title: string },
	after: Pick<ArticleContent, "body"> & { title: string },
): Comparison {
	const runs = compareText(before.title, after.title);
	const fields = before.title === after.title ? [] : [{ field: "headline" as const, runs }];
	return { fields, others: [], blocks: compareBodies(before.body, after.body) };
}

/** Whether two versions are the same story to the letter. */
export function isSame({ fields, others, blocks }: Comparison): boolean {
	return fields.length === 0 && others.length === 0 && blocks.every(({ kind }) => kind === "same");
}

function lineOf(content: ArticleContent, field: ComparedField): string {
	switch (field) {
		case "headline":
		case "excerpt":
			return content[field];
		case "listHeadline":
		case "searchHeadline":
		case "shareHeadline":
			return content[field] ?? "";
		case "tags":
			return content.tags.join("、");
		case "lead":
			return content.lead
				? [content.lead.caption || content.lead.alt, content.lead.credit].filter(Boolean).join("　")
				: "";
		case "provenance": {
			const { publication = "", page = "", printedOn = "" } = content.provenance ?? {};
			return [publication, page, printedOn].filter(Boolean).join("　");
		}
		default:
			return field satisfies never;
	}
}
