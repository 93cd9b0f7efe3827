"use client";

import { Icon } from "@/components/ui/icon";
import { useWords } from "../editor-words.island";
import type { StoryRights } from "../story-props";
import type { TogetherOnScreen } from "./use-together.island";

/** Asks for the story's lock, or gives it up again. */
export function LockTools({ together, rights }: { together: TogetherOnScreen; rights: StoryRights }) {
	const words = useWords().together.lock;
	const { take, release } = together.desk.lock;
	if (!rights.revise || together.isLockedOut) return null;
	return together.lock.lock?.isMine ? (
		<button className="btn" type="button" onClick={release}>
			<Icon name="padlock" />
			<span>{words.release}</span>
		</button>
	) : (
		<button className="btn btn--quiet" type="button" onClick={take}>
			<Icon name="padlock" />
			<span>{words.take}</span>
		</button>
	);
}
