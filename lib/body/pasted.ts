import { stripHanLatinSpaces } from "@/lib/text/chinese";
import { cleanText } from "@/lib/text/well-formed";

/** Printers' mark for a character that is not in the case; it stands where a pasted one cannot be stored. */
const GETA = "〓";

/**
 * Pasted running text as the house writes it: no typed gap between Han and Latin, no spaces in place of an indent, no
 * invisible characters. Private-use characters of old HKSCS files become 〓, so that a person sees and retypes them.
 */
export function tidyPastedText(text: string): string {
	const storable = text
		.replace(/[\p{Cs}\u0000]/gu, "")
		.replace(/[\p{Co}\p{Noncharacter_Code_Point}]/gu, GETA);
	return stripHanLatinSpaces(
		cleanText(storable)
			.replace(/[\n\t]+/g, " ")
			.replace(/\u00A0/g, " "),
	);
}

/** The same, for the beginning of a paragraph, where Chinese pages indent with full-width spaces. */
export function tidyPastedOpening(text: string): string {
	return tidyPastedText(text).replace(/^[\s\u3000]+/u, "");
}
