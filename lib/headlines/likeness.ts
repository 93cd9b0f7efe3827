import { tokensOf } from "@/lib/search/tokens";

/** Headlines with less in common than this are about something else. */
export const LIKE_FROM = 0.3;

/**
 * How much two headlines have in common, from 0 to 1: the share of the words by which search would find them both, in whatever
 * spelling (裏 and 裡, ＡＩ and ai). A headline without any is like none.
 */
export function headlineLikeness(one: string, other: string): number {
	const [first, second] = [wordsOf(one), wordsOf(other)];
	if (first.size === 0 || second.size === 0) return 0;
	let common = 0;
	for (const word of first) if (second.has(word)) common += 1;
	return (2 * common) / (first.size + second.size);
}

/** Single characters are left out: 的 is in every other headline. */
function wordsOf(headline: string): Set<string> {
	const lexemes = tokensOf(headline).map(({ lexeme }) => lexeme);
	return new Set(lexemes.filter((lexeme) => lexeme.length > 1));
}
