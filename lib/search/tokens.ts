import { HAN } from "@/lib/text/characters";
import { folded } from "./fold";
import { HOUSE_SPELLINGS } from "./house-spellings";

/**
 * One Han character or one word of another script, with the part of the text it stands for. `key` is the form a query asks
 * for, `forms` are all by which it can be found. `position` counts through the text; a mark of punctuation leaves a gap.
 */
export type Unit = {
	key: string;
	forms: string[];
	from: number;
	to: number;
	position: number;
	/** Where its run of Han characters, or the whole word it is part of, begins. */
	run: number;
	isHan: boolean;
};

/** A word of the index and where it stands; several may stand at one position. */
export type Token = { lexeme: string; position: number };

/** What of a text can be found: Han characters one by one, everything else word by word. */
export function unitsOf(text: string): Unit[] {
	const pieces = folded(text);
	const form = pieces.map((piece) => piece.text).join("");
	const places = pieces.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece));
	const units: Unit[] = [];
	let position = 1;
	for (const match of form.matchAll(PARTS)) {
		const { han, word, mark } = match.groups ?? {};
		const run = match.index;
		const place = (at: number, length: number) => ({
			run,
			from: places[run + at]?.from ?? 0,
			to: places[run + at + length - 1]?.to ?? 0,
		});
		if (han !== undefined) {
			let at = 0;
			for (const { character, house } of spelled(han)) {
				const forms = character === house ? [character] : [character, house];
				units.push({ key: house, forms, ...place(at, character.length), position, isHan: true });
				at += character.length;
				position += 1;
			}
		} else if (word !== undefined) {
			for (const { key, forms } of wordForms(word)) {
				units.push({ key, forms, ...place(0, word.length), position, isHan: false });
				position += 1;
			}
		} else if (mark !== undefined) position += 1;
	}
	return units;
}

/**
 * The words by which a text is indexed: Han characters in pairs, the last of a run also alone, so that each character begins
 * one and `字:*` finds it; other words in each of their forms.
 */
export function tokensOf(text: string): Token[] {
	const units = unitsOf(text);
	return units.flatMap((unit, index) => {
		const next = units[index + 1];
		const lexemes = unit.isHan ? pairsOf(unit, next && isNext(unit, next) ? next : null) : unit.forms;
		return [...new Set(lexemes)].map((lexeme) => ({ lexeme: cut(lexeme), position: unit.position }));
	});
}

/** Whether two Han characters stand side by side with nothing between. */
export function isNext(unit: Unit, next: Unit): boolean {
	return unit.isHan && next.isHan && next.run === unit.run && next.position === unit.position + 1;
}

/** PostgreSQL refuses lexemes over 2,046 bytes, and nobody searches for one. */
export function cut(lexeme: string): string {
	return lexeme.length <= 60 ? lexeme : [...lexeme].slice(0, 60).join("");
}

function pairsOf(unit: Unit, next: Unit | null): string[] {
	const [character = ""] = unit.forms;
	if (!next) return [character, unit.key];
	return [character + next.forms[0], unit.key + next.key];
}

const HAN_RUN = `${HAN.source}+`;
const LETTER = `(?!${HAN.source})[\\p{L}\\p{N}\\p{M}]`;
const WORD = `(?:${LETTER})+(?:(?:[.'’&_-]|,(?=\\d))(?:${LETTER})+)*(?:\\+{1,2}|[#%])?`;
const PARTS = new RegExp(`(?<han>${HAN_RUN})|(?<word>${WORD})|(?<space>\\s+)|(?<mark>.)`, "gsu");

/** Each character of a run, and what it is in the house's spelling of the word it is part of. */
function spelled(run: string): { character: string; house: string }[] {
	const characters = [...run];
	const house = [...characters];
	for (const [variant, form] of spellings) {
		for (let at = run.indexOf(variant); at !== -1; at = run.indexOf(variant, at + variant.length)) {
			const start = [...run.slice(0, at)].length;
			[...form].forEach((character, index) => {
				house[start + index] = character;
			});
		}
	}
	return characters.map((character, index) => ({ character, house: house[index] ?? character }));
}

const spellings: [variant: string, form: string][] = HOUSE_SPELLINGS.flatMap(([first, ...others]) =>
	others.map((other): [string, string] => [plainForm(other), plainForm(first)]),
);

function plainForm(text: string): string {
	return folded(text)
		.map((one) => one.text)
		.join("");
}

/** A word's forms: `gpt-6` is also gpt6, its parts stand side by side; c++ is also c, 4.8% also 4.8; 09988.hk is 9988. */
function wordForms(word: string): { key: string; forms: string[] }[] {
	const [, stem = word, sign = ""] = /^(.*?)([+#%]*)$/su.exec(word) ?? [];
	const parts = stem.split("-").flatMap((part) => part.split(/,(?!\d{3}(?!\d))/));
	const joined = parts.map(numberForm).join("") + sign;
	if (parts.length === 1) return [{ key: joined, forms: [...new Set([joined, numberForm(stem)])] }];
	return parts.map((part) => ({ key: joined, forms: [joined, numberForm(part)] }));
}

/** Thousands without commas; a stock code without its leading zeros and its exchange. */
function numberForm(word: string): string {
	const code = /^0*(\d{1,5})\.hk$/.exec(word) ?? /^0+(\d{1,4})$/.exec(word.length <= 5 ? word : "");
	if (code?.[1] !== undefined && (word.endsWith(".hk") || word.length >= 4))
		return code[1].replace(/^0+(?=.)/, "");
	return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(",", "") : word.replaceAll("’", "'");
}
