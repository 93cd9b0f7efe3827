"use client";

import { useEffect, useRef, useState } from "react";
import { sendJson } from "@/lib/http/send-json";
import type { StoryOnScreen } from "../use-story.island";
import type { Here } from "./use-presence.island";

/** What became of the text that was unsaved when the story was taken over. */
export type Loss = { by: string; text: "keeping" | "kept" | "not-kept" | "none" };

/**
 * The story's lock: asking for it, taking it over, giving it up; and what happens to whoever loses it: the unsaved text is
 * kept as a version, and nothing more is saved from this screen.
 */
export function useLock(
	articleId: string,
	{ here, ask, onScreen }: { here: Here | null; ask: () => void; onScreen: StoryOnScreen },
) {
	const { source, safety } = onScreen;
	const { state, saving } = safety;
	const [loss, setLoss] = useState<Loss | null>(null);
	const [hasFailed, setFailed] = useState(false);
	const wasMine = useRef(false);
	const lock = here?.lock ?? null;
	const refusedBy = state.phase === "trouble" && state.trouble.kind === "locked" ? state.trouble.by : null;
	const takenBy =
		lock !== null && !lock.isMine && (wasMine.current || saving.hasUnsaved()) ? lock.name : null;
	const lostTo = refusedBy ?? takenBy;
	if (lock?.isMine) wasMine.current = true;
	else if (lock === null && here !== null) wasMine.current = false;

	// biome-ignore lint/correctness/useExhaustiveDependencies: a story is lost once
	useEffect(() => {
		if (lostTo === null || loss !== null) return;
		if (!saving.hasUnsaved()) return setLoss({ by: lostTo, text: "none" });
		setLoss({ by: lostTo, text: "keeping" });
		const content = source.content();
		saving.abandon();
		void sendJson(`/api/articles/${articleId}/set-aside`, { method: "POST", body: { content } }).then(
			(answer) =>
				setLoss({
					by: lostTo,
					text: answer !== "unreachable" && answer.status === 200 ? "kept" : "not-kept",
				}),
		);
	}, [lostTo, loss === null]);

	async function act(method: "POST" | "PUT" | "DELETE"): Promise<boolean> {
		const answer = await sendJson(`/api/articles/${articleId}/lock`, { method, body: {} });
		const isDone = answer !== "unreachable" && answer.status === 200;
		setFailed(!isDone);
		ask();
		return isDone;
	}

	return {
		lock,
		loss,
		hasFailed,
		/** Somebody else alone may write for now. */
		isLockedOut: loss !== null || (lock !== null && !lock.isMine),
		take: () => act("POST"),
		takeOver: async () => {
			// A screen that lost the story saves no more; taken back, it begins anew.
			if ((await act("PUT")) && loss !== null) window.location.reload();
		},
		release: () => act("DELETE"),
	};
}

export type LockOnScreen = ReturnType<typeof useLock>;
