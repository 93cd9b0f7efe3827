"use client";

import { type Editor, useEditor } from "@tiptap/react";
import { useEffect, useState } from "react";
import type { Body } from "@/lib/body/body";
import { checkBody } from "@/lib/body/body-schema";
import { comparePages } from "@/lib/versions/compare-contents";
import { type EditorHost, editorExtensions } from "../editor/editor-extensions";
import { useWords } from "../editor/editor-words.island";
import { createSlashKeys } from "../editor/slash";
import { bodyOf } from "../editor/story-source";
import { useSafekeeping } from "../editor/use-safekeeping.island";

export type PageContent = { title: string; body: Body };

/** A page on the screen: its title, its text in the editor, and its keeping. */
export function usePage(
	page: { id: string; revision: number; savedAt: Date; writerId: string },
	loaded: PageContent,
) {
	const words = useWords();
	const [source] = useState(() => createPageSource(loaded));
	const [isLinking, setLinking] = useState(false);
	// The field shows what it was first given; a restored copy is shown by making it anew.
	const [round, setRound] = useState(0);
	const [extensions] = useState(() => {
		const host: EditorHost = {
			words,
			pictures: new Map(),
			stories: new Map(),
			// A page has no pictures; what is dropped on it is not taken.
			openPicture: () => undefined,
			openLink: () => setLinking(true),
			openDocx: () => undefined,
			slashKeys: createSlashKeys(),
		};
		return editorExtensions(host);
	});
	const safety = useSafekeeping({ ...page, address: `/api/pages/${page.id}` }, source);
	const { saving, copy } = safety;
	const editor = useEditor({
		extensions,
		content: loaded.body,
		immediatelyRender: false,
		shouldRerenderOnTransaction: false,
		editorProps: {
			attributes: {
				class: "read",
				"aria-label": words.body.label,
				role: "textbox",
				"aria-multiline": "true",
			},
		},
		onUpdate: () => saving.edited(),
	});
	useEffect(() => source.readTextFrom(editor), [source, editor]);

	return {
		source,
		editor,
		round,
		isLinking,
		setLinking,
		safety,
		changeTitle: (title: string) => {
			source.setTitle(title);
			saving.edited();
		},
		compareCopy: () => {
			const kept = copy === null ? null : source.pageIn(copy.content);
			return kept && comparePages(source.content(), kept);
		},
		takeCopy: () => {
			const kept = copy === null ? null : source.pageIn(copy.content);
			saving.decideOnCopy("take");
			if (kept === null) return;
			source.setTitle(kept.title);
			editor?.commands.setContent(kept.body);
			setRound((before) => before + 1);
			saving.edited();
		},
	};
}

/** The page as it is on the screen at this moment, outside of React, for saves and copies. */
function createPageSource(loaded: PageContent) {
	let title = loaded.title;
	let editor: Editor | null = null;
	return {
		title: () => title,
		content: (): PageContent => ({
			title,
			body: editor === null || editor.isDestroyed ? loaded.body : bodyOf(editor),
		}),
		setTitle: (typed: string): void => {
			title = typed;
		},
		readTextFrom: (mounted: Editor | null): void => {
			editor = mounted;
		},
		isAsLoaded: (kept: unknown): boolean => JSON.stringify(kept) === JSON.stringify(loaded),
		/** A copy kept on this device as a page; null when it cannot be read. */
		pageIn: (kept: unknown): PageContent | null => {
			if (typeof kept !== "object" || kept === null) return null;
			const page = { ...loaded, ...kept };
			const checked = checkBody(page.body);
			return checked.ok && typeof page.title === "string" ? { title: page.title, body: checked.body } : null;
		},
	};
}
