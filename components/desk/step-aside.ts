/**
 * Before a row goes away under the keyboard: the focus steps to the same button of the row after it, else before it, and when there
 * is none to what comes next in the form. Otherwise it would be nowhere, and Tab begin at the top of the page again.
 */
export function stepAside(button: HTMLElement): void {
	const row = button.closest("li");
	if (!row) return;
	const place = [...row.querySelectorAll("button")].indexOf(button as HTMLButtonElement);
	const neighbour = row.nextElementSibling ?? row.previousElementSibling;
	const next =
		neighbour?.querySelectorAll("button")[place] ??
		row.parentElement?.parentElement?.querySelector<HTMLElement>(
			":scope > * :is(select, input), :scope > .btn",
		);
	next?.focus();
}
