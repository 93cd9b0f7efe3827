import { cutGraphemes } from "@/lib/text/graphemes";
import { isNext, type Unit, unitsOf } from "./tokens";

export type MarkedPart = { text: string; isHit: boolean };

/** UTF-16 units of a snippet, and how much of it stands before what was found. */
const SNIPPET_LENGTH = 90;
const LEAD_IN = 24;

/** The text as it is written, in parts; those that `phrases` ask for are hits, also where they are written otherwise. */
export function highlighted(text: string, phrases: readonly Unit[][]): MarkedPart[] {
	return partsOf(text, hitsIn(text, phrases));
}

/**
 * Some words around the first place where the most phrases stand together, from one paragraph; the beginning of the first
 * paragraph when none is there. An ellipsis tells where it was cut.
 */
export function snippetOf(paragraphs: readonly string[], phrases: readonly Unit[][]): MarkedPart[] {
	let best: { paragraph: string; hits: Span[]; found: number } | null = null;
	for (const paragraph of paragraphs) {
		const hits = hitsIn(paragraph, phrases);
		const found = new Set(hits.map(({ phrase }) => phrase)).size;
		if (found > (best?.found ?? 0)) best = { paragraph, hits, found };
		if (best?.found === phrases.length) break;
	}
	const { paragraph, hits } = best ?? { paragraph: paragraphs[0] ?? "", hits: [] };
	const start = startOf(paragraph, hits[0]?.from ?? 0);
	const shown = cutGraphemes(paragraph.slice(start, start + SNIPPET_LENGTH * 2), SNIPPET_LENGTH);
	const end = start + shown.length;
	const inside = hits
		.filter(({ from, to }) => from >= start && to <= end)
		.map((hit) => ({ ...hit, from: hit.from - start, to: hit.to - start }));
	return [
		...(start > 0 ? [{ text: "……", isHit: false }] : []),
		...partsOf(shown, inside),
		...(end < paragraph.length ? [{ text: "……", isHit: false }] : []),
	];
}

/** Whether something is found only because another spelling of it is looked for. */
export function isOtherSpelling(parts: readonly MarkedPart[], words: readonly string[]): boolean {
	const hits = parts.filter(({ isHit }) => isHit).map(({ text }) => text.toLowerCase());
	const typed = words.join(" ").toLowerCase();
	return hits.length > 0 && hits.every((hit) => !typed.includes(hit));
}

type Span = { from: number; to: number; phrase: number };

function hitsIn(text: string, phrases: readonly Unit[][]): Span[] {
	const units = unitsOf(text);
	const found: Span[] = [];
	for (const [at, unit] of units.entries()) {
		for (const [phrase, wanted] of phrases.entries()) {
			const last = wanted[0] && unit.forms.includes(wanted[0].key) ? endOf(units, at, wanted) : null;
			if (last) found.push({ from: unit.from, to: last.to, phrase });
		}
	}
	return found;
}

/** The last unit of the phrase that begins at `at`, or null when it does not stand there. */
function endOf(units: readonly Unit[], at: number, wanted: readonly Unit[]): Unit | null {
	let index = at;
	for (const [step, want] of wanted.entries()) {
		const unit = units[index];
		const before = units[index - 1];
		const previous = wanted[step - 1];
		if (!unit?.forms.includes(want.key)) return null;
		if (step > 0 && before) {
			if (unit.position !== before.position + 1) return null;
			if (previous && isNext(previous, want) && !isNext(before, unit)) return null;
		}
		// The parts of gpt-6 are one word here.
		while (!unit.isHan && units[index + 1]?.run === unit.run && units[index + 1]?.forms.includes(want.key))
			index += 1;
		index += 1;
	}
	return units[index - 1] ?? null;
}

function partsOf(text: string, hits: readonly Span[]): MarkedPart[] {
	const parts: MarkedPart[] = [];
	let at = 0;
	for (const { from, to } of merged(hits)) {
		if (from > at) parts.push({ text: text.slice(at, from), isHit: false });
		parts.push({ text: text.slice(from, to), isHit: true });
		at = to;
	}
	if (at < text.length) parts.push({ text: text.slice(at), isHit: false });
	return parts;
}

function merged(hits: readonly Span[]): { from: number; to: number }[] {
	const all: { from: number; to: number }[] = [];
	for (const { from, to } of hits.toSorted((a, b) => a.from - b.from)) {
		const last = all.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else all.push({ from, to });
	}
	return all;
}

/** After the sentence mark before the hit where that is near, else a few characters before it; never within a character. */
function startOf(paragraph: string, hit: number): number {
	if (hit <= LEAD_IN) return 0;
	const before = paragraph.slice(0, hit);
	const sentence = Math.max(...["。", "！", "？", "；"].map((mark) => before.lastIndexOf(mark))) + 1;
	const start = hit - sentence <= SNIPPET_LENGTH / 2 ? sentence : hit - LEAD_IN;
	return /[\udc00-\udfff]/.test(paragraph.charAt(start)) ? start - 1 : start;
}
