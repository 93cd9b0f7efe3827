const SLUG_MAX = 40;

/**
 * The readable end of an address: letters, digits and Han characters as they are, everything else one hyphen, lower-case,
 * 40 graphemes at most. Empty when the text has none of them; an address must then do without.
 */
export function slugOf(text: string): string {
	const hyphened = text
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
	const graphemes = [...new Intl.Segmenter("zh-HK", { granularity: "grapheme" }).segment(hyphened)].map(
		({ segment }) => segment,
	);
	return graphemes
		.slice(0, SLUG_MAX)
		.join("")
		.replace(/^-+|-+$/g, "");
}
