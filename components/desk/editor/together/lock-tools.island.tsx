"use client";

import { useWords } from "../editor-words.island";
import type { StoryRights } from "../story-props";
import type { LockOnScreen } from "./use-lock.island";

/** Asks for the story's lock, or gives it up again. */
export function LockTools({ lock, rights }: { lock: LockOnScreen; rights: StoryRights }) {
	const words = useWords().together.lock;
	if (!rights.revise || lock.isLockedOut) return null;
	return lock.lock?.isMine ? (
		<button className="btn" type="button" onClick={() => void lock.release()}>
			{words.release}
		</button>
	) : (
		<button className="btn btn--quiet ed-d" type="button" onClick={() => void lock.take()}>
			{words.take}
		</button>
	);
}
