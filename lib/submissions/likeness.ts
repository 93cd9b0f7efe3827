import { plainForm, runsOf, sentencesIn } from "./kept-sentences";

/** From so many bands in common on two texts are worth being compared. */
export const COMPARED_FROM = 3;
/** Two submissions with less in common than this are about something else. */
export const ALIKE_FROM = 0.25;
const BANDS = 32;
const ROWS = 2;
const SENTENCES_SHOWN = 3;

/**
 * A text's bands by MinHash (Broder 1997) over its runs of four signs: 32 numbers of 32 bits, each made of two least hashes. Two texts
 * that have the share s of their runs in common agree in 32 × s² of them, so that likely twins are found by an index. Empty for a text
 * too short to be told from others.
 */
export function bandsOf(text: string): number[] {
	const runs = new Set(runsOf(plainForm(text)));
	if (runs.size < 20) return [];
	const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
	for (const run of runs) {
		const hash = hashOf(run);
		for (let at = 0; at < least.length; at += 1) {
			const mixed = mix(hash ^ Math.imul(at + 1, 0x9e3779b1));
			if (mixed < (least[at] as number)) least[at] = mixed;
		}
	}
	return Array.from({ length: BANDS }, (_, band) => {
		let joined = band;
		for (let row = 0; row < ROWS; row += 1) joined = mix(joined ^ (least[band * ROWS + row] as number));
		// PostgreSQL's integer is signed.
		return joined | 0;
	});
}

/** How much two texts have in common: the share of their runs that both have (Jaccard), and the longest sentences of the first that stand in the second too. */
export function likenessOf(one: string, other: string): { likeness: number; shared: string[] } {
	const [first, second] = [new Set(runsOf(plainForm(one))), new Set(runsOf(plainForm(other)))];
	let common = 0;
	for (const run of first) if (second.has(run)) common += 1;
	const all = first.size + second.size - common;
	const plainOther = plainForm(other).join("");
	const shared = sentencesIn(one)
		.filter((sentence) => {
			const plain = plainForm(sentence).join("");
			return plain.length >= 8 && plainOther.includes(plain);
		})
		.sort((a, b) => b.length - a.length)
		.slice(0, SENTENCES_SHOWN);
	return { likeness: all === 0 ? 0 : common / all, shared };
}

/** FNV-1a over UTF-16 units. */
function hashOf(run: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < run.length; at += 1) hash = Math.imul(hash ^ run.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit that goes in changes half of those that come out. */
function mix(number: number): number {
	let mixed = number;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}
