import type { Editor } from "@tiptap/core";
import { sendJson } from "@/lib/http/send-json";
import { type Person, PING_SECONDS } from "@/lib/presence/rules";
import type { Safekeeping } from "../safekeeping";
import type { StoryScreen } from "./story-screen";

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
const ACTIVE = ["pointerdown", "keydown", "wheel"] as const;

/**
 * Tells the server every ten seconds that the story is open in this tab, and hears who else is there. A tab that nobody looks
 * at says so once and is silent until it is looked at again; one that closes says good-bye.
 */
export function createPresence(options: {
	articleId: string;
	screen: StoryScreen;
	saving: Safekeeping;
	onHere: (here: Here) => void;
}) {
	const address = `/api/articles/${options.articleId}/presence`;
	/** Outlives a reload, as the tab does; another tab has its own. */
	const key = `ejtech.tab.${options.articleId}`;
	let [tabId, activeAt, typedAt, saidAt] = ["", 0, 0, 0];
	let before: string | null = null;
	let wasEditing = false;
	let isGone = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	async function say(): Promise<void> {
		// A page that is left is hidden after its good-bye, and would say with its last breath that it is there.
		if (isGone) return;
		const tab = tabId;
		clearTimeout(timer);
		saidAt = Date.now();
		wasEditing = options.saving.hasUnsaved() || saidAt - typedAt < TYPING_MS;
		const body = {
			tabId,
			...(before !== null && { before }),
			isEditing: wasEditing,
			paragraph: paragraphOf(options.screen.editor()),
			idleSeconds: Math.round((saidAt - activeAt) / 1000),
		};
		const answer = await sendJson(address, { method: "PUT", body });
		if (tab !== tabId) return;
		if (answer !== "unreachable" && answer.status === 200) {
			before = null;
			options.onHere(answer.value as Here);
		}
		clearTimeout(timer);
		if (document.visibilityState === "visible") timer = setTimeout(say, PING_SECONDS * 1000);
	}

	function onActive(): void {
		activeAt = Date.now();
	}

	function onTyped(): void {
		typedAt = activeAt = Date.now();
		if (!wasEditing && Date.now() - saidAt >= HURRY_MS) void say();
	}

	function goodBye(): void {
		isGone = true;
		clearTimeout(timer);
		navigator.sendBeacon(address, new Blob([JSON.stringify({ tabId })], { type: "application/json" }));
	}

	function onLook(): void {
		void say();
	}

	function onShow(event: PageTransitionEvent): void {
		if (!event.persisted) return;
		isGone = false;
		void say();
	}

	function start(): () => void {
		// On a dead line the good-bye of the page before this one never arrived, and it would look like a second tab.
		isGone = false;
		before = sessionStorage.getItem(key);
		tabId = crypto.randomUUID();
		sessionStorage.setItem(key, tabId);
		activeAt = Date.now();
		void say();
		for (const name of ACTIVE) document.addEventListener(name, onActive, { capture: true, passive: true });
		document.addEventListener("input", onTyped, { capture: true });
		document.addEventListener("visibilitychange", onLook);
		window.addEventListener("pagehide", goodBye);
		window.addEventListener("pageshow", onShow);
		return () => {
			for (const name of ACTIVE) document.removeEventListener(name, onActive, { capture: true });
			document.removeEventListener("input", onTyped, { capture: true });
			document.removeEventListener("visibilitychange", onLook);
			window.removeEventListener("pagehide", goodBye);
			window.removeEventListener("pageshow", onShow);
			goodBye();
			tabId = "";
		};
	}

	return {
		/** Begins; gives what ends it. */
		start,
		/** Asks at once instead of at the next turn. */
		ask: onLook,
	};
}

function paragraphOf(editor: Editor | null): number | null {
	if (editor === null || !editor.isFocused) return null;
	return editor.state.selection.$head.index(0) + 1;
}
