import { cut, tokensOf } from "./tokens";

export type Weight = "A" | "B" | "C" | "D";
type Field = { text: string; weight: Weight };

/** PostgreSQL counts positions to 16,383, and keeps 255 of one word. */
const LAST_POSITION = 16_383;
const POSITIONS_OF_A_WORD = 255;
/** A tsvector holds 1 MB; a story of more characters is found by its first ones. */
const CHARACTERS_MAX = 40_000;

/**
 * The fields as the text of a `tsvector`, each word with its places and the weight of its field. Written here rather than by
 * to_tsvector, whose parser splits C++ and 4.8% and knows Han characters only in some locales.
 */
export function searchVector(fields: readonly Field[]): string {
	const places = new Map<string, string[]>();
	let start = 0;
	for (const { text, weight } of fields) {
		let last = 0;
		for (const { lexeme, position } of tokensOf(text.slice(0, CHARACTERS_MAX))) {
			const at = places.get(lexeme) ?? [];
			if (at.length < POSITIONS_OF_A_WORD) at.push(`${Math.min(start + position, LAST_POSITION)}${weight}`);
			places.set(lexeme, at);
			last = position;
		}
		start += last + 1;
	}
	return [...places].map(([lexeme, at]) => `${quoted(lexeme)}:${at.join(",")}`).join(" ");
}

/** The words of texts without their places, as the text of a `tsvector`: half the size, and enough to ask which are there. */
export function wordVector(texts: readonly string[]): string {
	const lexemes = new Set(
		texts.flatMap((text) => tokensOf(text.slice(0, CHARACTERS_MAX)).map(({ lexeme }) => lexeme)),
	);
	return Array.from(lexemes, quoted).join(" ");
}

/** A lexeme as it is written in a tsvector or a tsquery. */
export function quoted(lexeme: string): string {
	return `'${cut(lexeme).replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
