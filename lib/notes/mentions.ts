/** The people whom a text names after an @ (or ＠), the longest name first; people of one name are all meant. */
export function mentionedIn<Colleague extends { name: string }>(
	text: string,
	colleagues: readonly Colleague[],
): Colleague[] {
	const named = new Set<string>();
	const names = [...new Set(colleagues.map(({ name }) => name))].sort(
		(one, other) => other.length - one.length,
	);
	for (const { index } of text.matchAll(/[@＠]/gu)) {
		const name = names.find((one) => text.startsWith(one, index + 1));
		if (name !== undefined) named.add(name);
	}
	return colleagues.filter(({ name }) => named.has(name));
}
