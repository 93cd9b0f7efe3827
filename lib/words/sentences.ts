/** Sentences without values in the shape of those with some. */
export function sentences<Code extends string>(said: Record<Code, string>): Record<Code, () => string> {
	const entries = Object.entries(said) as [Code, string][];
	return Object.fromEntries(entries.map(([code, text]) => [code, () => text])) as Record<Code, () => string>;
}
