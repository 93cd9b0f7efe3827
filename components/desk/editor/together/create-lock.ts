import { sendJson } from "@/lib/http/send-json";
import type { SaveState } from "@/lib/saving/save-engine";
import type { Safekeeping } from "../safekeeping";
import type { StorySource } from "../story-source";
import type { Here } from "./create-presence";

/** What became of the text that was unsaved when the story was taken over. */
export type Loss = { by: string; text: "keeping" | "kept" | "not-kept" | "none" };
export type LockState = { lock: Here["lock"]; loss: Loss | null; hasFailed: boolean };

/**
 * The story's lock: asking for it, taking it over, giving it up; and what happens to whoever loses it: the unsaved text is
 * kept as a version, and nothing more is saved from this screen.
 */
export function createLock(options: {
	articleId: string;
	/** The account of whoever writes on this screen: somebody else may have signed in over it. */
	writerId: string;
	source: StorySource;
	saving: Safekeeping;
	ask: () => void;
	onLock: (lock: LockState) => void;
}) {
	const { articleId, writerId, source, saving } = options;
	let state: LockState = { lock: null, loss: null, hasFailed: false };
	let wasMine = false;

	function become(part: Partial<LockState>): void {
		state = { ...state, ...part };
		options.onLock(state);
	}

	function hearHere({ lock }: Here): void {
		become({ lock });
		if (lock !== null && !lock.isMine && (wasMine || saving.hasUnsaved())) void lose(lock.name);
		wasMine = lock !== null && (lock.isMine || wasMine);
	}

	function hear(saved: SaveState): void {
		if (saved.phase === "trouble" && saved.trouble.kind === "locked") void lose(saved.trouble.by);
	}

	/** A story is lost once; what comes back later is asked for anew. */
	async function lose(by: string): Promise<void> {
		if (state.loss !== null) return;
		if (!saving.hasUnsaved()) return become({ loss: { by, text: "none" } });
		become({ loss: { by, text: "keeping" } });
		const content = source.content();
		saving.abandon();
		const answer = await sendJson(`/api/articles/${articleId}/set-aside`, {
			method: "POST",
			body: { content, writerId },
		});
		const isKept = answer !== "unreachable" && answer.status === 200;
		become({ loss: { by, text: isKept ? "kept" : "not-kept" } });
	}

	async function act(method: "POST" | "PUT" | "DELETE"): Promise<void> {
		const answer = await sendJson(`/api/articles/${articleId}/lock`, { method, body: {} });
		const isDone = answer !== "unreachable" && answer.status === 200;
		become({ hasFailed: !isDone });
		// A screen that lost the story saves no more; taken back, it begins anew.
		if (isDone && state.loss !== null) window.location.reload();
		options.ask();
	}

	return {
		hearHere,
		hear,
		take: () => void act("POST"),
		takeOver: () => void act("PUT"),
		release: () => void act("DELETE"),
	};
}

/** Whether somebody else alone may write for now. */
export function isLockedOut({ lock, loss }: LockState): boolean {
	return loss !== null || (lock !== null && !lock.isMine);
}
