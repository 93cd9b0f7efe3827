"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { sendJson } from "@/lib/http/send-json";
import { type Person, PING_SECONDS } from "@/lib/presence/rules";
import type { Safekeeping } from "../safekeeping";

/** What the server tells a tab of the story's others. */
export type Here = {
	people: Person[];
	isOwnTabEditing: boolean;
	lock: { name: string; since: string; isMine: boolean } | null;
	newest: { revision: number; savedAt: string; savedBy: string; isOwn: boolean };
	/** Changes with every note; null for whoever may not read them. */
	notes: string | null;
};

/** Who typed within this time counts as editing, saved or not; milliseconds. */
const TYPING_MS = 20_000;
/** A first keystroke is told at once, but no more often than this; milliseconds. */
const HURRY_MS = 2000;

/**
 * Tells the server every ten seconds that the story is open in this tab, and hears who else is there. A tab that nobody looks
 * at says so once and is silent until it is looked at again; one that closes says good-bye.
 */
export function usePresence(
	articleId: string,
	{ editor, saving }: { editor: Editor | null; saving: Safekeeping },
) {
	const [here, setHere] = useState<Here | null>(null);
	const current = useRef(editor);
	current.current = editor;
	const hurry = useRef<() => void>(() => undefined);

	useEffect(() => {
		const address = `/api/articles/${articleId}/presence`;
		const tabId = crypto.randomUUID();
		let [activeAt, typedAt, saidAt] = [Date.now(), 0, 0];
		let wasEditing = false;
		let isOver = false;
		let timer: ReturnType<typeof setTimeout> | undefined;

		async function say(): Promise<void> {
			clearTimeout(timer);
			saidAt = Date.now();
			wasEditing = saving.hasUnsaved() || Date.now() - typedAt < TYPING_MS;
			const body = {
				tabId,
				isEditing: wasEditing,
				paragraph: paragraphOf(current.current),
				idleSeconds: Math.round((Date.now() - activeAt) / 1000),
			};
			const answer = await sendJson(address, { method: "PUT", body });
			if (isOver) return;
			if (answer !== "unreachable" && answer.status === 200) setHere(answer.value as Here);
			clearTimeout(timer);
			if (document.visibilityState === "visible") timer = setTimeout(say, PING_SECONDS * 1000);
		}

		function onActive(): void {
			activeAt = Date.now();
		}
		function onTyped(): void {
			typedAt = activeAt = Date.now();
			if (wasEditing || Date.now() - saidAt < HURRY_MS) return;
			void say();
		}
		function goodBye(): void {
			clearTimeout(timer);
			navigator.sendBeacon(address, new Blob([JSON.stringify({ tabId })], { type: "application/json" }));
		}
		const onLook = () => void say();
		const onShow = (event: PageTransitionEvent) => {
			if (event.persisted) void say();
		};

		hurry.current = () => void say();
		void say();
		for (const name of ["pointerdown", "keydown", "wheel"])
			document.addEventListener(name, onActive, { capture: true, passive: true });
		document.addEventListener("input", onTyped, { capture: true });
		document.addEventListener("visibilitychange", onLook);
		window.addEventListener("pagehide", goodBye);
		window.addEventListener("pageshow", onShow);
		return () => {
			isOver = true;
			for (const name of ["pointerdown", "keydown", "wheel"])
				document.removeEventListener(name, onActive, { capture: true });
			document.removeEventListener("input", onTyped, { capture: true });
			document.removeEventListener("visibilitychange", onLook);
			window.removeEventListener("pagehide", goodBye);
			window.removeEventListener("pageshow", onShow);
			goodBye();
		};
	}, [articleId, saving]);

	return {
		here,
		/** Asks at once instead of at the next turn. */
		ask: () => hurry.current(),
	};
}

function paragraphOf(editor: Editor | null): number | null {
	if (editor === null || editor.isDestroyed || !editor.isFocused) return null;
	return editor.state.selection.$head.index(0) + 1;
}
