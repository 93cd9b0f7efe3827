/**
 * Given as `ref` to a part of a dialog that takes another's place: the keyboard goes on in its first field, else at its button, and not
 * at the top of the page.
 */
export function beginHere(part: HTMLElement | null): void {
	const field = part?.querySelector<HTMLElement>("textarea, input:not([type=file], [type=hidden])");
	(field ?? part?.querySelector<HTMLElement>("button"))?.focus();
}
