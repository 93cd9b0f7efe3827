import { HAN } from "./characters";
import { countGraphemes, graphemesOf } from "./graphemes";

/**
 * Characters a Hong Kong reader takes in a minute. People read Chinese aloud at 255 characters a minute (IReST,
 * Trauzettel-Klosinski and Dietz, 2012) and faster in silence; a Latin word takes about as long as one character.
 */
export const CHARACTERS_PER_MINUTE = 300;

/** 字數: Han characters and kana one by one, Latin words and numbers (4.5, GPT-5, AT&T) as one each; no punctuation. */
export function countWords(text: string): number {
	const han = text.match(new RegExp(HAN, "gu"))?.length ?? 0;
	const latin = text.match(
		/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9]+(?:[.,'’&/+-][\p{Script=Latin}0-9]+)*/gu,
	);
	return han + (latin?.length ?? 0);
}

/** Whole minutes a text of so many 字 takes, at least one. */
export function readingMinutes(words: number): number {
	return Math.max(1, Math.round(words / CHARACTERS_PER_MINUTE));
}

const SENTENCE = /[^。！？!?]*(?:[。！？!?]+[」』）》”)]*|$)/gu;

/**
 * The opening of a text as whole sentences, at most `max` graphemes. When the first sentence alone is longer it is
 * cut after a clause, without the comma; and when there is no clause either, at a grapheme, with nothing added.
 */
export function excerptOf(text: string, { max = 120 }: { max?: number } = {}): string {
	const lines = text.split("\n").map((line) => line.trim());
	const flat = lines.join("");
	let excerpt = "";
	for (const [sentence] of flat.matchAll(SENTENCE)) {
		if (sentence === "" || countGraphemes(excerpt + sentence) > max) break;
		excerpt += sentence;
	}
	return excerpt === "" ? clauseOf(flat, max) : excerpt.trim();
}

function clauseOf(text: string, max: number): string {
	const graphemes = graphemesOf(text).slice(0, max);
	for (let end = graphemes.length - 1; end > 0; end -= 1) {
		const clause = graphemes.slice(0, end).join("");
		if (/[，、；：]/u.test(graphemes[end] ?? "") && isBalanced(clause)) return withoutDangling(clause);
	}
	return withoutDangling(graphemes.join(""));
}

function isBalanced(text: string): boolean {
	return ["「」", "『』", "《》", "（）"].every(
		([open = "", close = ""]) => text.split(open).length === text.split(close).length,
	);
}

function withoutDangling(text: string): string {
	return text.replace(/[，、；：—…·「『《（(\s]+$/u, "");
}
