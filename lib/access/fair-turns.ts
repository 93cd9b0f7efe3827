/** Too many wait already: of all, or of whoever asks. */
export const FULL = Symbol("full");

type Turns = <Result>(whose: string, work: () => Promise<Result>) => Promise<Result | typeof FULL>;

/**
 * Does the work of many in a few places: whose turn is next goes round among those who wait, so that one who brings hundreds holds up
 * another by one piece of work, and each brings theirs in the order in which they came. Neither of all nor of one may more than `most` wait.
 */
export function fairTurns({
	places,
	most,
}: {
	places: number;
	most: { ofAll: number; ofOne: number };
}): Turns {
	let free = places;
	let many = 0;
	const lines = new Map<string, (() => void)[]>();

	function wait(whose: string): Promise<void> {
		many += 1;
		return new Promise((settle) => {
			lines.set(whose, [...(lines.get(whose) ?? []), settle]);
		});
	}

	function next(): void {
		const [first] = lines;
		if (!first) {
			free += 1;
			return;
		}
		const [whose, [begin, ...others]] = first;
		// Whoever had a turn goes to the end of those who wait.
		lines.delete(whose);
		if (others.length > 0) lines.set(whose, others);
		many -= 1;
		begin?.();
	}

	return async (whose, work) => {
		if (free > 0) free -= 1;
		else if (many >= most.ofAll || (lines.get(whose)?.length ?? 0) >= most.ofOne) return FULL;
		else await wait(whose);
		try {
			return await work();
		} finally {
			next();
		}
	};
}
