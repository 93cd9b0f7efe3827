import { cleanText, isBlank } from "./well-formed";

/**
 * A typed field as it is counted and kept: clean, without the spaces and line ends that nobody sees; "" when nothing would be seen. A
 * line's breaks become spaces, prose keeps its own. NUL and lone surrogates stay: ask `whyNotStorable` first.
 */
export function tidied(raw: string, shape: "line" | "prose"): string {
	if (isBlank(raw)) return "";
	return shape === "line" ? tidyLine(cleanText(raw)) : tidyProse(cleanText(raw));
}

function tidyLine(text: string): string {
	return text.replace(/[^\S\u3000]+/g, " ").replace(/^\s+|\s+$/g, "");
}

function tidyProse(text: string): string {
	return text
		.replace(/[^\S\n]+$/gm, "")
		.replace(/\n{3,}/g, "\n\n")
		.replace(/^\s*\n|\s+$/g, "");
}
