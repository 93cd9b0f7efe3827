import { type RefObject, useLayoutEffect } from "react";

/**
 * Shows a native dialog for as long as it is drawn, and gives the focus back to where it stood before. A browser does that by itself
 * only for a dialog that is still in the page when it closes, so that this closes it before it is taken out.
 */
export function useShownModal(dialog: RefObject<HTMLDialogElement | null>, first?: string): void {
	useLayoutEffect(() => {
		const shown = dialog.current;
		const from = document.activeElement;
		if (shown && !shown.open) {
			shown.showModal();
			// The browser would choose the closing button, being first.
			if (first !== undefined) shown.querySelector<HTMLElement>(first)?.focus();
		}
		return () => {
			shown?.close();
			const isLost = () => hasLostFocus(shown);
			if (isLost() && from instanceof HTMLElement && from.isConnected) from.focus();
			// A text that may no longer be written in takes no focus: whoever has no mouse goes on from the page's own part.
			if (isLost()) focusMain();
		};
	}, [dialog, first]);
}

/** A closed dialog keeps the focus until the page is drawn anew, where there is nothing to give it back to. */
function hasLostFocus(dialog: HTMLDialogElement | null): boolean {
	const now = document.activeElement;
	return now === null || now === document.body || (dialog?.contains(now) ?? false);
}

/** To the page's own part, for whoever has no mouse and nothing to stand on. */
export function focusMain(): void {
	const main = document.getElementById("main");
	if (!main) return;
	main.tabIndex = -1;
	main.focus({ preventScroll: true });
}
