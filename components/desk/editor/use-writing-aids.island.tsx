"use client";

import { type KeyboardEvent, useState } from "react";
import type { StoryDialog } from "./story-dialogs.island";

/** What helps while writing and belongs to no dialog: the search above the text, the quiet screen, and the keys of the whole screen. */
export function useWritingAids({
	saveNow,
	setDialog,
}: {
	saveNow: () => Promise<boolean>;
	setDialog: (dialog: StoryDialog) => void;
}) {
	const [isFinding, setFinding] = useState(false);
	const [isQuiet, setQuiet] = useState(false);

	function onKeyDown(event: KeyboardEvent): void {
		if (!(event.metaKey || event.ctrlKey) || event.altKey || event.nativeEvent.isComposing) return;
		if (event.target instanceof Element && event.target.closest("dialog") !== null) return;
		const key = `${event.shiftKey ? "⇧" : ""}${event.key.toLowerCase()}`;
		if (key === "s") void saveNow();
		else if (key === "f") setFinding(true);
		else if (key === "⇧f") setQuiet((before) => !before);
		else if (key === "/") setDialog({ name: "shortcuts" });
		else return;
		event.preventDefault();
	}

	return {
		isFinding,
		isQuiet,
		onKeyDown,
		find: () => setFinding(true),
		stopFinding: () => setFinding(false),
		turnQuiet: () => setQuiet((before) => !before),
	};
}
