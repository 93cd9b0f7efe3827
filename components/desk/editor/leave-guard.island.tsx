"use client";

import { useEffect, useState } from "react";
import { ConfirmDialog } from "./confirm-dialog.island";
import { useWords } from "./editor-words.island";
import type { Safekeeping } from "./safekeeping";

/** Following a link while something is unsaved saves it first; only when that fails is the writer asked. */
export function LeaveGuard({ saving }: { saving: Safekeeping }) {
	const words = useWords().leave;
	const [destination, setDestination] = useState<string | null>(null);

	useEffect(() => {
		async function onClick(event: MouseEvent): Promise<void> {
			const link = (event.target as Element | null)?.closest?.("a[href]");
			const isPlain =
				event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
			if (!(link instanceof HTMLAnchorElement) || !isPlain || link.target !== "" || !saving.needsWarning())
				return;
			// A link inside the text is text.
			if (link.closest("[contenteditable=true]") || link.getAttribute("href")?.startsWith("#")) return;
			event.preventDefault();
			event.stopPropagation();
			if (await saving.saveNow()) window.location.assign(link.href);
			else setDestination(link.href);
		}
		document.addEventListener("click", onClick, { capture: true });
		return () => document.removeEventListener("click", onClick, { capture: true });
	}, [saving]);

	if (destination === null) return null;
	return (
		<ConfirmDialog
			title={words.title}
			body={words.body}
			act={words.leave}
			onAct={() => {
				saving.abandon();
				window.location.assign(destination);
			}}
			onClose={() => setDestination(null)}
		/>
	);
}
