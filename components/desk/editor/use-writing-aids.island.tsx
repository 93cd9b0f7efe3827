"use client";

import { type KeyboardEvent, useEffect, useState } from "react";
import { offerActs } from "@/components/desk/palette/acts-offered";
import { useWords } from "./editor-words.island";
import { goTo } from "./go-to";
import { FOUND_CORRECTION } from "./insertions";
import type { StoryDialog } from "./story-dialogs.island";
import type { StoryRights } from "./story-props";

/** What helps while writing and belongs to no dialog: the search above the text, the quiet screen, and the keys of the whole screen. */
export function useWritingAids({
	articleId,
	saveNow,
	setDialog,
	notes,
	writeOn,
	rights,
}: {
	articleId: string;
	saveNow: () => Promise<boolean>;
	setDialog: (dialog: StoryDialog) => void;
	notes: { begin: () => void; walk: (by: 1 | -1) => void };
	/** Gives the keyboard back to the text. */
	writeOn: () => void;
	rights: StoryRights;
}) {
	const words = useWords();
	const [isFinding, setFinding] = useState(false);
	const [isQuiet, setQuiet] = useState(false);

	useEffect(() => {
		const { writing } = words;
		const go = (path: string) => () => goTo(path);
		const story = `/desk/articles/${articleId}`;
		return offerActs([
			...(rights.revise
				? [
						{ name: "save", label: words.save.now, run: () => void saveNow() },
						{ name: "insert", label: writing.insert.label, run: () => setDialog({ name: "insert" }) },
						{
							name: "import word docx",
							label: writing.docx.title,
							run: () => setDialog({ name: "docx", file: null }),
						},
					]
				: []),
			{ name: "find replace", label: writing.find.open, run: () => setFinding(true) },
			{
				name: "focus quiet",
				label: isQuiet ? writing.focus.off : writing.focus.on,
				run: () => setQuiet((before) => !before),
			},
			...(rights.annotate
				? [
						{ name: "note comment", label: words.together.notes.add, run: notes.begin },
						{ name: "next note comment", label: words.together.notes.next, run: () => notes.walk(1) },
					]
				: []),
			{ name: "preview", label: words.preview, run: go(`${story}/preview`) },
			{ name: "versions compare", label: words.versions.compare, run: go(`${story}/versions`) },
			{ name: "keys shortcuts", label: writing.shortcuts.open, run: () => setDialog({ name: "shortcuts" }) },
			...(rights.correct
				? [{ name: FOUND_CORRECTION, label: words.readers.corrections, run: go(`${story}/corrections`) }]
				: []),
			...(rights.publish ? [{ name: "publish", label: writing.toPublish, run: toPublish }] : []),
		]);
	}, [words, articleId, rights, isQuiet, saveNow, setDialog, notes]);

	function press(event: globalThis.KeyboardEvent): void {
		if (event.isComposing || event.defaultPrevented || isIn(event.target, "dialog")) return;
		if (event.altKey && event.key === "F10") {
			event.preventDefault();
			goToTools();
		}
		if (event.key === "Escape" && isIn(event.target, ".ed-tools")) writeOn();
		if (!(event.metaKey || event.ctrlKey)) return;
		if (event.altKey) {
			pressForNotes(event);
			return;
		}
		const key = `${event.shiftKey ? "⇧" : ""}${event.key.toLowerCase()}`;
		if (key === "s") void saveNow();
		else if (key === "f") setFinding(true);
		else if (key === "⇧f") setQuiet((before) => !before);
		else if (key === "/") setDialog({ name: "shortcuts" });
		else return;
		event.preventDefault();
	}

	/** By where the key lies: with ⌥ it types something else on a Mac, as AltGr does elsewhere. */
	function pressForNotes(event: globalThis.KeyboardEvent): void {
		if (!rights.annotate || event.getModifierState("AltGraph")) return;
		if (event.code === "KeyM") notes.begin();
		else if (event.code === "KeyN") notes.walk(event.shiftKey ? -1 : 1);
		else return;
		event.preventDefault();
	}

	// After a dialog the focus may be nowhere; the keys of the screen are its own all the same.
	useEffect(() => {
		const pressNowhere = (event: globalThis.KeyboardEvent) => {
			if (event.target === document.body) press(event);
		};
		document.addEventListener("keydown", pressNowhere);
		return () => document.removeEventListener("keydown", pressNowhere);
	});

	return {
		isFinding,
		isQuiet,
		onKeyDown: (event: KeyboardEvent) => press(event.nativeEvent),
		find: () => setFinding(true),
		stopFinding: () => setFinding(false),
		turnQuiet: () => setQuiet((before) => !before),
	};
}

function isIn(target: EventTarget | null, selector: string): boolean {
	return target instanceof Element && target.closest(selector) !== null;
}

/** In a table and an interview Tab has its own work, so that their tools are reached as those of other editors are. */
function goToTools(): void {
	const tools = document.querySelector<HTMLElement>(".ed-tools .ed-ctx :is(button, input, summary)");
	(tools ?? document.querySelector<HTMLElement>('.ed-tools [role="toolbar"] [tabindex="0"]'))?.focus();
}

/** The button asks before it does anything; the palette only brings the hand there. */
function toPublish(): void {
	document.querySelector<HTMLElement>(".ed-side .btn--pri")?.focus();
}
