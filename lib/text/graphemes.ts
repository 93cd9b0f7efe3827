const segmenter = new Intl.Segmenter("zh-HK", { granularity: "grapheme" });

/** Counts what a person calls a character: 𨋢 is one, a family emoji is one, é is one in either form. */
export function countGraphemes(text: string): number {
	let count = 0;
	for (const _ of segmenter.segment(text)) count += 1;
	return count;
}

/** The text as a list of graphemes, none of which may be split. */
export function graphemesOf(text: string): string[] {
	return Array.from(segmenter.segment(text), (part) => part.segment);
}

/**
 * The first `max` graphemes. Nothing is added unless `ellipsis` is given, and then the ellipsis
 * (two characters in Chinese) is counted within `max`.
 */
export function cutGraphemes(
	text: string,
	max: number,
	{ ellipsis = "" }: { ellipsis?: string } = {},
): string {
	const graphemes = graphemesOf(text);
	if (graphemes.length <= max) return text;
	const room = Math.max(0, max - countGraphemes(ellipsis));
	return graphemes.slice(0, room).join("") + (room > 0 ? ellipsis : "");
}
