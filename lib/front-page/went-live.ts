/** The newest launch that a front page says it shows; 0 when it names none. */
export function editionShown(html: string): number {
	return Number(/\bdata-edition="(\d+)"/.exec(html)?.[1] ?? 0);
}
