import { z } from "zod";
import { prose } from "@/lib/text/fields";
import { cleanText, whyNotStorable } from "@/lib/text/well-formed";

/** Graphemes of one note. */
const NOTE_MAX = 2000;
/** UTF-16 units of the words that a note is about; a longer passage is kept by its beginning. */
export const QUOTE_MAX = 1000;
const CONTEXT_MAX = 64;

export const noteText = prose({ max: NOTE_MAX });

function passage(max: number) {
	return z
		.string("invalid")
		.max(max, "too-long")
		.refine((text) => whyNotStorable(text) === null, "bad-characters")
		.transform(cleanText);
}

/** Where a note belongs; all empty for the story as a whole. */
export const anchor = z
	.object({ quote: passage(QUOTE_MAX), before: passage(CONTEXT_MAX), after: passage(CONTEXT_MAX) })
	.default({ quote: "", before: "", after: "" });
