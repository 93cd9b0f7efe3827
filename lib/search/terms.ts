import type { Sought } from "./query";
import { unitsOf } from "./tokens";

/** A name a reader may look for; `id` of all but tags and kickers. */
export type Term = {
	kind: "person" | "column" | "company" | "section" | "tag" | "kicker";
	id: string | null;
	name: string;
	slug: string;
	/** Of a listed company, the code of its exchange. */
	code: string | null;
};

/** The page of a name. */
export function termHref({ kind, slug }: Term): string {
	const end = encodeURIComponent(slug);
	if (kind === "kicker") return `/search?q=${end}`;
	return `/${{ person: "authors", column: "columns", company: "companies", section: "sections", tag: "tags" }[kind]}/${end}`;
}

/** The person, column or company of exactly this name or stock code, in whatever spelling; null when the text is nobody's name. */
export function termNamed(text: string, terms: readonly Term[]): Term | null {
	const name = keyOf(text);
	if (name === "") return null;
	return (
		terms.find(
			({ kind, name: own, code }) =>
				(kind === "person" || kind === "column" || kind === "company") &&
				(keyOf(own) === name || (code !== null && keyOf(code) === name)),
		) ?? null
	);
}

/** The names that begin with what has been typed, then those that have it further on; each once. */
export function termsWith(text: string, terms: readonly Term[], limit: number): Term[] {
	const begun = keyOf(text);
	if (begun === "") return [];
	const seen = new Set<string>();
	return terms
		.map((term) => ({ term, key: keyOf(term.name) }))
		.map((one) => ({ ...one, at: one.key.indexOf(begun) }))
		.filter(({ at }) => at !== -1)
		.toSorted((a, b) => Math.sign(a.at) - Math.sign(b.at) || a.key.length - b.key.length)
		.filter(({ key }) => !seen.has(key) && seen.add(key))
		.slice(0, limit)
		.map(({ term }) => term);
}

/**
 * The query with each of its words replaced by the name nearest to it, where one is near: 你是否想找. Null when none is. A word
 * of three or four characters may differ in one, a longer one in two; of two characters it would be guessing.
 */
export function nearestQuery({ words }: Sought, terms: readonly Term[]): string | null {
	const known = terms.map(({ name }) => ({ name, key: [...keyOf(name)] }));
	let changed = false;
	const nearest = words.map((word) => {
		const key = [...keyOf(word)];
		const allowed = key.length < 3 ? 0 : key.length < 5 ? 1 : 2;
		let best = { name: word, distance: allowed + 1 };
		for (const term of known) {
			if (Math.abs(term.key.length - key.length) >= best.distance) continue;
			const distance = distanceOf(key, term.key);
			if (distance < best.distance) best = { name: term.name, distance };
		}
		if (best.distance > 0 && best.distance <= allowed) changed = true;
		return best.distance <= allowed ? best.name : word;
	});
	return changed ? nearest.join(" ") : null;
}

/** A name without spaces and marks, folded, in the house's spelling. */
function keyOf(name: string): string {
	const known = keys.get(name);
	if (known !== undefined) return known;
	const key = name.length > 200 ? "" : unitsOf(name).reduce((text, unit) => text + unit.key, "");
	if (keys.size < REMEMBERED) keys.set(name, key);
	return key;
}

/** The same thousands of names are asked for with every search. */
const REMEMBERED = 20_000;
const keys = new Map<string, string>();

/** How many characters must be changed, added, left out or swapped with a neighbour to make one of the other. */
function distanceOf(a: readonly string[], b: readonly string[]): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			next.push(cost);
		}
		before = row;
		row = next;
	}
	return row.at(-1) ?? 0;
}
