"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { dropCopy, keepCopy, type LocalCopy, readCopy } from "@/lib/saving/local-copies";
import { createSaveEngine, type SaveAnswer, type SaveState } from "@/lib/saving/save-engine";

/** At most so often is the text copied to this device while it is being written; milliseconds. */
const COPY_EVERY_MS = 2000;

/**
 * Keeps a text safe: on the server by the save engine, on this device by copies, and against a closed tab by a warning.
 * `copy` is what this device had kept before; until it is taken or dropped, no new copy replaces it.
 */
export function useSaving<Content>({
	id,
	revision,
	savedAt,
	content,
	isSame,
	send,
}: {
	id: string;
	revision: number;
	savedAt: Date;
	content: () => Content;
	/** Whether a copy kept earlier holds nothing that the server does not have. */
	isSame: (kept: unknown) => boolean;
	send: (content: Content, revision: number) => Promise<SaveAnswer>;
}) {
	const [state, setState] = useState<SaveState>({ phase: "saved", savedAt });
	const [copy, setCopy] = useState<LocalCopy | null>(null);
	const [isKept, setKept] = useState(true);
	const latest = useRef({ content, send, isSame });
	latest.current = { content, send, isSame };
	const undecided = useRef(false);
	const isAbandoned = useRef(false);
	const lastCopyAt = useRef(0);
	const copying = useRef<ReturnType<typeof setTimeout>>(undefined);

	// biome-ignore lint/correctness/useExhaustiveDependencies: one engine for the life of the screen; it reads the latest text through the ref
	const saving = useMemo(() => {
		const engine = createSaveEngine<Content>({
			revision,
			savedAt,
			content: () => latest.current.content(),
			send: (text, built) => latest.current.send(text, built),
			onState: (next) => {
				setState(next);
				if (next.phase === "saved" && !undecided.current) {
					clearTimeout(copying.current);
					copying.current = undefined;
					dropCopy(localStorage, id);
				}
			},
		});
		function keep(): void {
			clearTimeout(copying.current);
			copying.current = undefined;
			if (undecided.current || !engine.hasUnsaved()) return;
			lastCopyAt.current = Date.now();
			setKept(
				keepCopy(localStorage, id, {
					content: latest.current.content(),
					revision: engine.revision(),
					keptAt: new Date(),
				}),
			);
		}
		return {
			...engine,
			keep,
			edited(): void {
				engine.edited();
				copying.current ??= setTimeout(keep, Math.max(0, lastCopyAt.current + COPY_EVERY_MS - Date.now()));
			},
			/** The writer leaves on purpose, and what is unsaved stays on this device: no more warnings. */
			abandon(): void {
				isAbandoned.current = true;
				engine.dispose();
			},
			decideOnCopy(choice: "take" | "drop"): void {
				undecided.current = false;
				setCopy(null);
				if (choice === "drop") dropCopy(localStorage, id);
			},
		};
	}, [id]);

	useEffect(() => {
		const kept = readCopy(localStorage, id);
		if (kept === null) return;
		if (latest.current.isSame(kept.content)) dropCopy(localStorage, id);
		else {
			undecided.current = true;
			setCopy(kept);
		}
	}, [id]);

	useEffect(() => {
		const onOnline = () => saving.retry();
		const onVisibility = () => (document.visibilityState === "hidden" ? saving.keep() : saving.retry());
		const onLeave = (event: BeforeUnloadEvent) => {
			saving.keep();
			if (saving.hasUnsaved() && !isAbandoned.current) event.preventDefault();
		};
		window.addEventListener("online", onOnline);
		window.addEventListener("pagehide", saving.keep);
		window.addEventListener("beforeunload", onLeave);
		document.addEventListener("visibilitychange", onVisibility);
		return () => {
			window.removeEventListener("online", onOnline);
			window.removeEventListener("pagehide", saving.keep);
			window.removeEventListener("beforeunload", onLeave);
			document.removeEventListener("visibilitychange", onVisibility);
			saving.keep();
			// Going to another screen of the desk must not lose the last second of typing.
			if (saving.hasUnsaved() && !isAbandoned.current) void saving.saveNow();
			saving.dispose();
		};
	}, [saving]);

	return { state, copy, isKept, saving };
}

export type Saving = ReturnType<typeof useSaving>["saving"];
