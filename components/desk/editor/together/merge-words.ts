import type { ArticleContent } from "@/lib/articles/content";
import type { Block } from "@/lib/body/body";
import type { MergedField } from "@/lib/saving/merge-contents";
import { shownText } from "@/lib/versions/compare-bodies";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import type { StoryChoices } from "../story-props";

/** A field of a story in words, to be compared; empty for nothing. */
export function fieldInWords(
	field: MergedField,
	content: ArticleContent,
	{ choices, words }: { choices: StoryChoices; words: EditorWords },
): string {
	const named = (list: { id: string; name: string }[], id: string | null) =>
		list.find((one) => one.id === id)?.name ?? "";
	switch (field) {
		case "headline":
		case "excerpt":
			return content[field];
		case "listHeadline":
		case "searchHeadline":
		case "shareHeadline":
			return content[field] ?? "";
		case "kind":
			return words.place.kinds[content.kind];
		case "sectionId":
			return named(choices.sections, content.sectionId);
		case "columnId":
			return named(choices.columns, content.columnId);
		case "bookId":
			return named(choices.books, content.bookId);
		case "bylines":
			return content.bylines
				.map(({ personId, role }) => `${named(choices.people, personId)}（${words.bylines.roles[role]}）`)
				.join("、");
		case "lead":
			return content.lead
				? [content.lead.caption || content.lead.alt, content.lead.credit].filter(Boolean).join("　")
				: "";
		case "tags":
			return content.tags.join("、");
		case "provenance": {
			const { publication = "", page = "", printedOn = "" } = content.provenance ?? {};
			return [publication, page, printedOn].filter(Boolean).join("　");
		}
		default:
			return field satisfies never;
	}
}

/** Blocks as text, one a line. */
export function blocksInWords(blocks: readonly Block[]): string {
	return blocks.map(shownText).join("\n");
}
