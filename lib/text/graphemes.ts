const segmenter = new Intl.Segmenter("zh-HK", { granularity: "grapheme" });

/** Printable ASCII, common Han and Chinese marks: each code unit is a grapheme, which the segmenter needs not be asked. */
const PLAIN = /^[\x20-\x7e\xb7\u2013\u2014\u2018-\u201d\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** Counts what a person calls a character: 𨋢 is one, a family emoji is one, é is one in either form. */
export function countGraphemes(text: string): number {
	if (PLAIN.test(text)) return text.length;
	let count = 0;
	for (const _ of eachGrapheme(text)) count += 1;
	return count;
}

/** The text as a list of graphemes, none of which may be split. */
export function graphemesOf(text: string): string[] {
	return PLAIN.test(text) ? text.split("") : Array.from(eachGrapheme(text));
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

/** UTF-16 units looked at together. */
const WINDOW = 500;
/** The first half of an astral character, which must not be parted from the second. */
const HALF_PAIR = /[\ud800-\udbff]/;

// Node's segmenter takes time with the square of the length (half a minute for 80,000 characters), so it is given a little
// at a time. The last grapheme of a window may go on in the next one, which begins with it.
function* eachGrapheme(text: string): Generator<string> {
	let from = 0;
	let size = WINDOW;
	while (from < text.length) {
		const cut = from + size;
		const end = HALF_PAIR.test(text.slice(cut - 1, cut)) ? cut + 1 : cut;
		const parts = Array.from(segmenter.segment(text.slice(from, end)), (part) => part.segment);
		const isLast = end >= text.length;
		const whole = isLast ? parts : parts.slice(0, -1);
		size = whole.length > 0 ? WINDOW : size * 2;
		for (const grapheme of whole) {
			yield grapheme;
			from += grapheme.length;
		}
	}
}
