/** Where a note belongs: the words it is about and what stood before and after them. An empty quote is the whole story. */
export type Anchor = { quote: string; before: string; after: string };

/** So much of the text on either side is kept; UTF-16 units. */
export const CONTEXT_LENGTH = 32;
/** So much of it must be found again when the words themselves have changed. */
const FIRM_LENGTH = 8;

/** The anchor of the words from `from` to `to`. */
export function anchorAt(text: string, { from, to }: { from: number; to: number }): Anchor {
	return {
		quote: text.slice(from, to),
		before: text.slice(Math.max(0, from - CONTEXT_LENGTH), from),
		after: text.slice(to, to + CONTEXT_LENGTH),
	};
}

/**
 * Where the words of a note stand in a text now, or null: they are gone. Of several places that read alike, the one whose
 * surroundings are most like the old ones; when the words were changed, what stands between the old surroundings.
 */
export function findAnchor(
	text: string,
	{ quote, before, after }: Anchor,
): { from: number; to: number } | null {
	if (quote === "") return null;
	let best: { from: number; to: number; score: number } | null = null;
	for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
		const to = from + quote.length;
		const score = commonEnd(text.slice(0, from), before) + commonStart(text.slice(to), after);
		if (best === null || score > best.score) best = { from, to, score };
	}
	if (best !== null) return { from: best.from, to: best.to };
	const [firmBefore, firmAfter] = [before.slice(-FIRM_LENGTH), after.slice(0, FIRM_LENGTH)];
	if (firmBefore.length < FIRM_LENGTH || firmAfter.length < FIRM_LENGTH) return null;
	const from = text.indexOf(firmBefore);
	if (from < 0) return null;
	const start = from + firmBefore.length;
	const end = text.indexOf(firmAfter, start);
	// Far more than was written about is another text.
	return end > start && end - start <= quote.length * 3 + CONTEXT_LENGTH ? { from: start, to: end } : null;
}

function commonEnd(text: string, other: string): number {
	let length = 0;
	while (length < other.length && text.at(-1 - length) === other.at(-1 - length)) length += 1;
	return length;
}

function commonStart(text: string, other: string): number {
	let length = 0;
	while (length < other.length && text[length] === other[length]) length += 1;
	return length;
}
