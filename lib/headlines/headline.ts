import { HAN, SPACED } from "@/lib/text/characters";
import { fullWidthMarks } from "@/lib/text/chinese";
import { cleanText } from "@/lib/text/well-formed";
import { bracketedSpans, isInside } from "./brackets";

/** A headline in its parts: `眉題｜主題 副題 副題二` or `題目（作者）`. `claim` is empty while only a kicker is typed. */
export type Headline = { kicker: string | null; claim: string; subs: string[]; author: string | null };

/** The house allows three 副題; what is typed beyond them is folded into the third and reported by `headlineAdvice`. */
export const MAX_SUBS = 3;

/** Stands between folded 副題, and between parts that end and begin in Latin, where a plain space would be text. */
export const WIDE_SPACE = "\u3000";

const BAR = /[|｜⎹∣︱│￨]/u;

/**
 * Reads one typed or pasted line. Any bar parts the 眉題 from the rest, a later bar parts like a space does, and
 * bars or spaces inside brackets are text. 丨 (U+4E28) is a Han character too: it is a bar only when no real bar
 * stands in the line and something stands on both of its sides. Never throws; odd lines still give a headline.
 */
export function parseHeadline(
	line: string,
	{ knownAuthors = [] }: { knownAuthors?: readonly string[] } = {},
): Headline {
	const { title, author } = withoutAuthor(tidy(line), knownAuthors);
	const bar = barsOf(title)[0];
	const kicker = bar === undefined ? "" : tidyPart(title.slice(0, bar));
	const [claim = "", ...subs] = partsOf(title, bar === undefined ? 0 : bar + 1);
	return { kicker: kicker === "" ? null : kicker, claim, subs: folded(subs), author };
}

/** The house line, from which `parseHeadline` gives the same headline back when it knows the author. */
export function formatHeadline({ kicker, claim, subs, author }: Headline): string {
	const parts = [claim, ...subs].filter((part) => part !== "");
	const decks = parts.reduce((line, part) => line + separatorOf(line, part, parts.join("")) + part, "");
	const title = `${decks}${author ? `（${author}）` : ""}`;
	// Without a kicker, 丨 would be taken for the bar: an empty one before it tells that it is a character.
	const bar = kicker !== null || barsOf(title).length > 0 ? "｜" : "";
	return `${kicker ?? ""}${bar}${title}`;
}

function tidy(line: string): string {
	const oneLine = cleanText(line)
		.replace(/\0/g, "")
		.replace(/[^\S\u3000]+/g, " ")
		.replace(new RegExp(BAR, "gu"), "｜");
	// A space before a bracket is an English habit, and no 副題 begins there.
	return fullWidthMarks(tight(withOneBar(oneLine))).replace(/ (?=（)/g, "");
}

function tight(line: string): string {
	return line
		.replace(/\s*｜\s*/g, "｜")
		.replace(/\s*\u3000\s*/g, WIDE_SPACE)
		.trim();
}

function withOneBar(line: string): string {
	const bars = barsOf(line);
	return line
		.split("")
		.map((unit, at) => (at === bars[0] ? "｜" : bars.includes(at) ? WIDE_SPACE : unit))
		.join("");
}

function withoutAuthor(
	title: string,
	knownAuthors: readonly string[],
): { title: string; author: string | null } {
	const match = /^(.*?)[（(]([^（()）]+)[）)]$/u.exec(title);
	const before = match?.[1]?.trim() ?? "";
	const name = match?.[2]?.trim() ?? "";
	const titleIsLeft = before !== "" && !BAR.test(before.slice(-1));
	if (!titleIsLeft || !knownAuthors.some((known) => isSameAuthor(name, known)))
		return { title, author: null };
	return { title: before, author: name };
}

const HONORIFIC = /(?:博士|教授|先生|女士|小姐|太太|醫生|律師|議員|校長|大律師|工程師)$/u;

function isSameAuthor(name: string, known: string): boolean {
	const bare = (full: string) => full.normalize("NFC").replace(/\s/g, "").replace(HONORIFIC, "");
	return bare(name) !== "" && bare(name) === bare(known);
}

function barsOf(title: string): number[] {
	const spans = bracketedSpans(title);
	const outside = (glyph: RegExp) =>
		Array.from(title.matchAll(glyph), (match) => match.index).filter((at) => !isInside(at, spans));
	const bars = outside(new RegExp(BAR, "gu"));
	if (bars.length > 0) return bars;
	return outside(/丨/gu).filter(
		(at) => title.slice(0, at).trim() !== "" && title.slice(at + 1).trim() !== "",
	);
}

function partsOf(title: string, from: number): string[] {
	const spans = bracketedSpans(title);
	const isChinese = HAN.test(title.slice(from));
	const cuts = Array.from(title.matchAll(/[ \u3000]/g), (match) => match.index).filter(
		(at) =>
			at > from && !isInside(at, spans) && (title[at] === WIDE_SPACE || (isChinese && partsWords(title, at))),
	);
	return [from, ...cuts.map((at) => at + 1)]
		.map((start, index) => tidyPart(title.slice(start, cuts[index])))
		.filter((part) => part !== "");
}

// `Llama 4` is one name and an English headline is one claim; every other space was typed to part two 副題.
function partsWords(text: string, at: number): boolean {
	return !(SPACED.test(lastOf(text.slice(0, at))) && SPACED.test(firstOf(text.slice(at + 1))));
}

function tidyPart(part: string): string {
	return part
		.replace(/\u3000/g, " ")
		.replace(/ (?=（)/g, "")
		.trim();
}

function folded(subs: string[]): string[] {
	if (subs.length <= MAX_SUBS) return subs;
	return [...subs.slice(0, MAX_SUBS - 1), subs.slice(MAX_SUBS - 1).join(WIDE_SPACE)];
}

function separatorOf(before: string, after: string, all: string): string {
	if (before === "") return "";
	const plainSpaceIsText = SPACED.test(lastOf(before)) && SPACED.test(firstOf(after));
	return plainSpaceIsText || after.startsWith("（") || !HAN.test(all) ? WIDE_SPACE : " ";
}

function firstOf(text: string): string {
	return [...text][0] ?? "";
}

function lastOf(text: string): string {
	return [...text].at(-1) ?? "";
}
