"use client";

import { useEffect, useState } from "react";
import type { LocalCopy } from "@/lib/saving/local-copies";
import type { SaveState } from "@/lib/saving/save-engine";
import { sendSave } from "@/lib/saving/send-save";
import { createSafekeeping } from "./safekeeping";

/**
 * A text on the server: what it is called, which revision is on the screen, where saves are put, and by whose account: who has signed in
 * in this browser meanwhile must not be named as its writer.
 */
export type KeptText = { id: string; revision: number; savedAt: Date; address: string; writerId: string };

/** Keeps a text safe while the screen is open: saves, copies, the network's return, the closing of the tab. */
export function useSafekeeping<Content>(
	{ id, revision, savedAt, address, writerId }: KeptText,
	source: {
		content: () => Content;
		isAsLoaded: (kept: unknown) => boolean;
		standOn?: (stored: Content) => void;
	},
) {
	const [state, setState] = useState<SaveState>({ phase: "saved", savedAt });
	const [isKept, setKept] = useState(true);
	const [copy, setCopy] = useState<LocalCopy | null>(null);
	const [saving] = useState(() =>
		createSafekeeping({
			id: `${id} ${writerId}`,
			revision,
			savedAt,
			content: source.content,
			isAsLoaded: source.isAsLoaded,
			send: (content, revision, note) => sendSave(address, { revision, content, writerId, ...note }),
			...(source.standOn && { onStored: source.standOn }),
			onState: setState,
			onKept: setKept,
			onCopy: setCopy,
		}),
	);

	useEffect(() => {
		void saving.lookForCopy();
		const onOnline = () => saving.retry();
		const onPageHide = () => saving.keep();
		const onVisibility = () => (document.visibilityState === "hidden" ? saving.keep() : saving.retry());
		const onUnload = (event: BeforeUnloadEvent) => {
			saving.keep();
			if (saving.needsWarning()) event.preventDefault();
		};
		window.addEventListener("online", onOnline);
		window.addEventListener("pagehide", onPageHide);
		window.addEventListener("beforeunload", onUnload);
		document.addEventListener("visibilitychange", onVisibility);
		return () => {
			window.removeEventListener("online", onOnline);
			window.removeEventListener("pagehide", onPageHide);
			window.removeEventListener("beforeunload", onUnload);
			document.removeEventListener("visibilitychange", onVisibility);
			saving.leave();
		};
	}, [saving]);

	return { state, isKept, copy, saving };
}
