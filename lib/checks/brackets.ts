const PAIRS: Record<string, string> = {
	"」": "「",
	"』": "『",
	"》": "《",
	"〉": "〈",
	"）": "（",
	")": "(",
	"】": "【",
};
const OPENERS = new Set(Object.values(PAIRS));
const AROUND = 8;

/**
 * The first bracket of a paragraph without its other half, with some words around it; null when all pair. A round bracket may be
 * closed by one of the other width. A quotation that goes on into the next paragraph has its 「 again there, and none to close it
 * here: only the last of those paragraphs closes, so that an open 「 at the very start says nothing while `goesOn`.
 */
export function unpairedBracket(text: string, { goesOn = false }: { goesOn?: boolean } = {}): string | null {
	const open: { mark: string; at: number }[] = [];
	for (const { 0: mark, index: at } of text.matchAll(/[「」『』《》〈〉（）()【】]/gu)) {
		if (OPENERS.has(mark)) open.push({ mark, at });
		else if (!isPair(open.pop()?.mark, mark)) return around(text, at);
	}
	const first = open.find(({ at, mark }) => !(goesOn && at === 0 && /[「『]/u.test(mark)));
	return first ? around(text, first.at) : null;
}

function isPair(opener: string | undefined, closer: string): boolean {
	const plain = (mark: string | undefined) => (mark === "（" ? "(" : mark);
	return opener !== undefined && plain(opener) === plain(PAIRS[closer]);
}

function around(text: string, at: number): string {
	return text.slice(Math.max(0, at - AROUND), at + AROUND + 1).trim();
}
