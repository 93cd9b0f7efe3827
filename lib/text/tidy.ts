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
	return text.replace(/[^\S\u3000]+/g, " ").trim();
}

function tidyProse(text: string): string {
	// A pattern that ends in `$` tries a long run of spaces from each of them, and a form may hold hundreds of thousands.
	const lines = text.split("\n").map((line) => line.trimEnd());
	return lines
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.replace(/^\n+/, "")
		.trimEnd();
}
