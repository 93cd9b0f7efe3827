"use client";

import { useEffect, useState } from "react";
import { isSameStory } from "@/lib/saving/merge-contents";
import type { StoryRights } from "../story-props";
import type { StoryOnScreen } from "../use-story.island";
import { fetchNewest, type Newest } from "./fetch-newest";
import { useLock } from "./use-lock.island";
import { useMerging } from "./use-merging.island";
import { useNotes } from "./use-notes.island";
import { usePresence } from "./use-presence.island";
import { drawPeople, movePeople } from "./who-is-where";

/** Everything that others do with this story while it is on the screen. */
export function useTogether(
	articleId: string,
	{ onScreen, rights }: { onScreen: StoryOnScreen; rights: StoryRights },
) {
	const { source, editor, show, safety } = onScreen;
	const { state, saving } = safety;
	const { here, ask } = usePresence(articleId, { editor, saving });
	const merging = useMerging(articleId, onScreen);
	const lock = useLock(articleId, { here, ask, onScreen });
	const notes = useNotes(articleId, { mark: here?.notes ?? null, rights, onScreen });
	const [newer, setNewer] = useState<Newest | null>(null);
	const isSettled = state.phase === "saved" && !saving.hasUnsaved();
	const revision = here?.newest.revision ?? 0;
	const isBehind = isSettled && revision > saving.revision();

	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each revision that is heard of
	useEffect(() => {
		if (!isBehind) return setNewer(null);
		let isOver = false;
		void fetchNewest(articleId).then((found) => {
			if (isOver || found === null || found.revision <= saving.revision()) return;
			// A version kept beside the story moves its revision and not its text.
			if (isSameStory(found.content, source.base())) saving.adopt(found);
			else setNewer(found);
		});
		return () => {
			isOver = true;
		};
	}, [isBehind, revision]);

	useEffect(() => (editor === null ? undefined : drawPeople(editor)), [editor]);
	const people = here?.people;
	useEffect(() => {
		if (editor !== null && people !== undefined) movePeople(editor, people);
	}, [editor, people]);

	function follow(): void {
		if (newer === null || !saving.adopt(newer)) return;
		show(newer.content, newer.pictures);
		source.standOn(newer.content);
		setNewer(null);
	}

	// Whoever may only read follows whoever writes.
	const isFollowing = newer !== null && isBehind && lock.isLockedOut;
	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each newer version
	useEffect(() => {
		if (isFollowing) follow();
	}, [isFollowing]);

	return {
		here,
		ask,
		merging,
		lock,
		notes,
		/** What somebody saved since, while nothing was typed here. */
		newer: isBehind ? newer : null,
		follow,
	};
}

export type TogetherOnScreen = ReturnType<typeof useTogether>;
