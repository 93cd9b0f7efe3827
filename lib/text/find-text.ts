export type FindOptions = {
	/** Ａ and A, １ and 1, ， and , are the same. */
	anyWidth: boolean;
	/** A and a are not the same. */
	matchCase: boolean;
};

/**
 * Where `sought` stands in a text, as UTF-16 offsets from the left, never overlapping. What is found is always as long as what was
 * sought, whatever its width or case; an empty `sought` is found nowhere.
 */
export function findText(text: string, sought: string, options: FindOptions): number[] {
	if (sought === "") return [];
	const [hay, needle] = [alike(text, options), alike(sought, options)];
	const found: number[] = [];
	for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) found.push(at);
	return found;
}

/** Offsets stay right because every unit becomes exactly one. */
function alike(text: string, { anyWidth, matchCase }: FindOptions): string {
	const narrow = anyWidth
		? text
				.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
				.replace(/\u3000/g, " ")
		: text;
	return matchCase ? narrow : narrow.replace(/\p{Lu}/gu, (letter) => sameLength(letter));
}

function sameLength(letter: string): string {
	const small = letter.toLowerCase();
	return small.length === letter.length ? small : letter;
}
