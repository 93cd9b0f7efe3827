export type Random = {
	/** The next number, 0 <= n < 1. */
	next: () => number;
	between: (low: number, high: number) => number;
	/** A whole number, both ends included. */
	whole: (low: number, high: number) => number;
	pick: <T>(choices: readonly [T, ...T[]]) => T;
};

/** A generator that always tells the same numbers for the same seed, on every machine (FNV-1a into mulberry32). */
export function seededRandom(seed: string | number): Random {
	let state = hash(String(seed));

	function next(): number {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}

	const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	return {
		next,
		between: (low, high) => low + (high - low) * next(),
		whole,
		pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
	};
}

function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}
