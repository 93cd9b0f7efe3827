import { useEffect } from "react";
import { focusMain } from "@/components/desk/use-shown-modal";

/**
 * A button that has done its work may be gone or switched off with it: whoever has no mouse then stands at the head of the part in which it
 * stood, or from a banner at the story, not at the top of the page. The notes see to their own focus.
 */
export function useKeptFocus(): void {
	useEffect(() => {
		let last: { element: Element; part: Element | null } | null = null;
		const onFocus = ({ target }: FocusEvent) => {
			last =
				target instanceof Element ? { element: target, part: target.closest("details.pan, .ed-head") } : null;
		};
		const onChange = () => {
			if (last === null) return;
			const { element, part } = last;
			const isOff = !element.isConnected || element.matches(":disabled");
			const isElsewhere = document.activeElement !== document.body && document.activeElement !== element;
			if (!isOff || isElsewhere) return;
			last = null;
			const head = part?.isConnected ? part.querySelector("summary") : null;
			if (part?.matches(".ed-head")) focusMain();
			else head?.focus({ preventScroll: true });
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
