const CLOSERS: Record<string, string> = {
	"「": "」",
	"『": "』",
	"《": "》",
	"〈": "〉",
	"（": "）",
	"【": "】",
	"〔": "〕",
	"“": "”",
};

export type Span = { from: number; to: number };

/** Where brackets and quotation marks that do close stand, outermost only; an unclosed one hides nothing. */
export function bracketedSpans(given: string): Span[] {
	// Typed lines pair ( with ）, so both widths count as one bracket.
	const text = given.replaceAll("(", "（").replaceAll(")", "）");
	const spans: Span[] = [];
	let at = 0;
	while (at < text.length) {
		const end = closingOf(text, at);
		if (end === null) at += 1;
		else {
			spans.push({ from: at, to: end });
			at = end + 1;
		}
	}
	return spans;
}

/** Whether a position (UTF-16) lies within one of the spans. */
export function isInside(at: number, spans: readonly Span[]): boolean {
	return spans.some(({ from, to }) => at > from && at < to);
}

function closingOf(text: string, from: number): number | null {
	const opener = text[from] ?? "";
	const closer = CLOSERS[opener];
	if (!closer) return null;
	let depth = 0;
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === opener) depth += 1;
		if (text[at] === closer) depth -= 1;
		if (depth === 0) return at;
	}
	return null;
}
