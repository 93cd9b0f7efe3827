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
			const isLost = document.activeElement === null || document.activeElement === document.body;
			if (isLost && from instanceof HTMLElement && from.isConnected) from.focus();
		};
	}, [dialog, first]);
}
