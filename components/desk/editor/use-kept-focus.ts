import { useEffect } from "react";
import { focusMain } from "@/components/desk/use-shown-modal";

/**
 * A button that has done its work may be gone or switched off with it: whoever has no mouse then stands at the head of the part in which it stood, or at
 * the story, not at the top of the page.
 */
export function useKeptFocus(): void {
	useEffect(() => {
		let last: { element: Element; part: Element | null } | null = null;
		const onFocus = ({ target }: FocusEvent) => {
			last = target instanceof Element ? { element: target, part: target.closest("details.pan") } : null;
		};
		const onChange = () => {
			if (last === null) return;
			const { element, part } = last;
			const isOff = !element.isConnected || element.matches(":disabled");
			const isElsewhere = document.activeElement !== document.body && document.activeElement !== element;
			if (!isOff || isElsewhere) return;
			last = null;
			if (part?.isConnected) part.querySelector("summary")?.focus({ preventScroll: true });
			else focusMain();
		};
		const watch = new MutationObserver(onChange);
		watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
		document.addEventListener("focusin", onFocus);
		return () => {
			watch.disconnect();
			document.removeEventListener("focusin", onFocus);
		};
	}, []);
}
