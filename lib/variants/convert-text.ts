import { Converter } from "opencc-js";
import { HOUSE_WORDS } from "./house-words";
import type { Variant } from "./variant";

/** A stretch of text and what it becomes. */
type Piece = { source: string; target: string };
type TextConverter = {
	convert: (text: string) => string;
	/** Converts texts as one, so that words are found across them, and gives each its own part back. */
	convertTogether: (texts: readonly string[]) => string[];
};

/** Converts Hong Kong's Chinese into the variant's; `names` stay as they are written. Latin text is never changed. */
export function textConverter(variant: Variant, names: readonly string[]): TextConverter {
	const key = names.join("\n");
	const known = converters[variant];
	if (known?.key === key) return known.converter;
	const converter = make(variant, names);
	converters[variant] = { key, converter };
	return converter;
}

const converters: Partial<Record<Variant, { key: string; converter: TextConverter }>> = {};
/** Each is a large tree, built when the first page asks for it. */
const openCc: Partial<Record<Variant, (text: string) => string>> = {};

const HAN = /\p{Script=Han}/u;

function make(variant: Variant, names: readonly string[]): TextConverter {
	openCc[variant] ??= Converter({ from: "hk", to: variant === "zh-hans" ? "cn" : "tw" });
	const byCharacters = openCc[variant];
	const words = houseWords(variant);
	for (const name of names) if (name.length > 1) words.set(name, name);
	const finder = finderOf([...words.keys()]);

	function pieces(text: string): Piece[] {
		const found: Piece[] = [];
		let at = 0;
		for (const { 0: source, index } of text.matchAll(finder)) {
			if (index > at) found.push(plain(text.slice(at, index)));
			found.push({ source, target: words.get(source) ?? source });
			at = index + source.length;
		}
		if (at < text.length) found.push(plain(text.slice(at)));
		return found;
	}
	function plain(source: string): Piece {
		return { source, target: HAN.test(source) ? byCharacters(source) : source };
	}
	function convert(text: string): string {
		if (!HAN.test(text)) return text;
		return pieces(text)
			.map(({ target }) => target)
			.join("");
	}
	return {
		convert,
		convertTogether: (texts) => {
			const joined = texts.join("");
			if (!HAN.test(joined)) return [...texts];
			return texts.length === 1 ? [convert(joined)] : share(pieces(joined), texts, convert);
		},
	};
}

function houseWords(variant: Variant): Map<string, string> {
	const words = new Map<string, string>();
	for (const [hk, cn, tw] of HOUSE_WORDS) {
		const target = variant === "zh-hans" ? cn : tw;
		if (target !== null) words.set(hk, target);
	}
	return words;
}

/** Finds the longest of the words at each place. The first characters come first: most places have none of them. */
function finderOf(words: readonly string[]): RegExp {
	const longestFirst = [...words].sort((a, b) => b.length - a.length).map(escaped);
	const beginnings = new Set(words.map((word) => escaped(String.fromCodePoint(word.codePointAt(0) ?? 0))));
	return new RegExp(`(?=[${[...beginnings].join("")}])(?:${longestFirst.join("|")})`, "gu");
}

/** A hyphen by its number: behind a backslash it may stand within brackets only. */
function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll("-", "\\x2d");
}

/** Gives each text its part of the pieces that were made of all of them joined. */
function share(
	pieces: readonly Piece[],
	texts: readonly string[],
	convert: (text: string) => string,
): string[] {
	const parts = texts.map(() => "");
	let text = 0;
	let room = texts[0]?.length ?? 0;
	for (const { source, target } of pieces) {
		if (source.length <= room) {
			parts[text] += target;
			room -= source.length;
			continue;
		}
		// The piece lies over several texts: character for character if there are as many, else each part by itself.
		const targetPoints = [...target];
		const isEven = targetPoints.length === [...source].length;
		let rest = source;
		while (rest !== "") {
			while (room === 0 && text < texts.length - 1) room = texts[++text]?.length ?? 0;
			const part = rest.slice(0, room);
			parts[text] += isEven ? targetPoints.splice(0, [...part].length).join("") : convert(part);
			rest = rest.slice(part.length);
			room -= part.length;
		}
	}
	return parts;
}
