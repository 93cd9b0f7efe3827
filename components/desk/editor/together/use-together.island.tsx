"use client";

import { useEffect, useState } from "react";
import type { StoryRights, StoryStatus } from "../story-props";
import type { StoryOnScreen } from "../use-story.island";
import { isLockedOut } from "./create-lock";
import { ALONE, createTogether, type TogetherView } from "./create-together";
import { keepPlaces } from "./note-places";
import { createStoryScreen } from "./story-screen";
import { drawPeople, movePeople } from "./who-is-where";

/** What others do with this story while it is on the screen, and what can be done about it. */
export function useTogether(
	{ id: articleId, writerId, revision: loadedRevision }: Pick<StoryStatus, "id" | "writerId" | "revision">,
	{ onScreen, rights }: { onScreen: StoryOnScreen; rights: StoryRights },
) {
	const { source, editor, show, safety } = onScreen;
	const { state, saving } = safety;
	const [view, setView] = useState<TogetherView>(ALONE);
	const [screen] = useState(createStoryScreen);
	const [desk] = useState(() =>
		createTogether({
			articleId,
			writerId,
			loadedRevision,
			source,
			saving,
			screen,
			onView: (part) => setView((before) => ({ ...before, ...part })),
		}),
	);

	useEffect(() => screen.is({ editor, show }));
	useEffect(() => desk.start(), [desk]);
	useEffect(() => desk.hear(state), [desk, state]);
	useEffect(() => {
		if (!rights.annotate) return;
		const named = new URLSearchParams(window.location.search).get("note");
		desk.notes.load();
		if (named !== null) desk.notes.show(named);
	}, [desk, rights.annotate]);
	useEffect(() => {
		if (editor === null) return;
		const ends = [drawPeople(editor), keepPlaces(editor, desk.notes.show)];
		desk.notes.place();
		return () => {
			for (const end of ends) end();
		};
	}, [desk, editor]);
	const people = view.here?.people;
	useEffect(() => {
		if (editor !== null && people !== undefined) movePeople(editor, people);
	}, [editor, people]);

	return { ...view, desk, isLockedOut: isLockedOut(view.lock) };
}

export type TogetherOnScreen = ReturnType<typeof useTogether>;
