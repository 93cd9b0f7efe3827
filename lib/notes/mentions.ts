/** The people whom a text names after an @ (or ＠), the longest name first; people of one name are all meant. */
export function mentionedIn<Colleague extends { name: string }>(
	text: string,
	colleagues: readonly Colleague[],
): Colleague[] {
	const names = colleagues.map(({ name }) => name);
	const named = new Set(namesIn(text, names).map(({ name }) => name));
	return colleagues.filter(({ name }) => named.has(name));
}

/** The text in its parts, so that a name with its @ can be set apart and stays whole. */
export function mentionsApart(text: string, names: readonly string[]): { text: string; isName: boolean }[] {
	const parts: { text: string; isName: boolean }[] = [];
	let at = 0;
	for (const { index, name } of namesIn(text, names)) {
		const end = index + 1 + name.length;
		parts.push(
			{ text: text.slice(at, index), isName: false },
			{ text: text.slice(index, end), isName: true },
		);
		at = end;
	}
	return [...parts, { text: text.slice(at), isName: false }].filter((part) => part.text !== "");
}

/** Where an @ (or ＠) stands before a name; of two that begin alike the longer. */
function namesIn(text: string, names: readonly string[]): { index: number; name: string }[] {
	const longestFirst = [...new Set(names)].sort((one, other) => other.length - one.length);
	return [...text.matchAll(/[@＠]/gu)].flatMap(({ index }) => {
		const name = longestFirst.find((one) => text.startsWith(one, index + 1));
		return name === undefined ? [] : [{ index, name }];
	});
}
