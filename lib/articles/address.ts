/** A story's canonical path. Only the number resolves; a wrong or missing tail is led here. */
export function storyPath({ number, tail }: { number: number; tail: string }): string {
	return tail === "" ? `/articles/${number}` : `/articles/${number}/${encodeURIComponent(tail)}`;
}

/** The number in an address, or null for anything that is not a plain positive number of at most nine digits. */
export function storyNumber(segment: string): number | null {
	return /^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : null;
}
