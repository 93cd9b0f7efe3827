/** Given as `ref` to a part of a dialog that takes another's place: the keyboard goes on in its first field, not at the top of the page. */
export function beginHere(part: HTMLElement | null): void {
	part?.querySelector<HTMLElement>("textarea, input:not([type=file], [type=hidden])")?.focus();
}
