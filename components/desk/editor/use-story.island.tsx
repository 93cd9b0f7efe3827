"use client";

import { useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ArticleContent } from "@/lib/articles/content";
import type { Body } from "@/lib/body/body";
import { surfaceLines } from "@/lib/headlines/surface-headlines";
import { sameKey } from "@/lib/saving/same-key";
import { type Comparison, compareContents } from "@/lib/versions/compare-contents";
import { type EditorHost, editorExtensions } from "./editor-extensions";
import { useWords } from "./editor-words.island";
import { BARS } from "./head-height";
import type { PictureFile } from "./picture-view";
import { replaceText } from "./replace-text";
import { createSlashKeys } from "./slash";
import type { StoryDialog } from "./story-dialogs.island";
import type { StoryEditorProps } from "./story-editor.island";
import type { StoryDetails } from "./story-props";
import { bodyOf, createStorySource, detailsOf } from "./story-source";
import { useSafekeeping } from "./use-safekeeping.island";

/** Pause after typing before the text is counted and checked again; milliseconds. */
const COUNT_PAUSE_MS = 400;

/** The story on the screen: its parts, the text editor, and its keeping. */
export function useStory({ content: loaded, pictures: known, cards, status, rights }: StoryEditorProps) {
	const words = useWords();
	const [source] = useState(() => createStorySource(loaded));
	const [line, setLine] = useState(loaded.headline);
	const [details, setDetails] = useState<StoryDetails>(() => detailsOf(loaded));
	const [body, setBody] = useState<Body>(loaded.body);
	const [dialog, setDialog] = useState<StoryDialog | null>(null);
	// Fields show what they were first given. Those whose text came from elsewhere are told so, and no other: one is written in meanwhile.
	const [rounds, setRounds] = useState({ headline: 0, excerpt: 0, surfaces: 0, provenance: 0 });
	const [host] = useState<EditorHost>(() => ({
		words,
		pictures: new Map(Object.entries(known)),
		stories: new Map(cards.map((card) => [card.number, card])),
		openPicture: (file) => setDialog({ name: "picture", file }),
		openLink: () => setDialog({ name: "link" }),
		openDocx: (file) => setDialog({ name: "docx", file }),
		slashKeys: createSlashKeys(),
	}));
	const [extensions] = useState(() => editorExtensions(host));
	const { state, isKept, copy, saving } = useSafekeeping(
		{ ...status, address: `/api/articles/${status.id}` },
		source,
	);
	const counting = useRef<ReturnType<typeof setTimeout>>(undefined);

	// The same at every drawing: of other options the editor draws its selection anew, over a caret that a key has just moved.
	const [fixed] = useState(() => ({
		content: loaded.body,
		editorProps: {
			scrollMargin: BARS,
			scrollThreshold: BARS,
			attributes: {
				class: "read",
				"aria-label": words.body.label,
				role: "textbox",
				"aria-multiline": "true",
			},
		},
	}));
	const editor = useEditor({
		extensions,
		...fixed,
		editable: rights.revise,
		immediatelyRender: false,
		shouldRerenderOnTransaction: false,
		onUpdate: ({ editor: changed }) => {
			saving.edited();
			clearTimeout(counting.current);
			counting.current = setTimeout(() => {
				if (!changed.isDestroyed) setBody(bodyOf(changed));
			}, COUNT_PAUSE_MS);
		},
	});
	useEffect(() => source.readTextFrom(editor), [source, editor]);

	function changeHeadline(headline: string): void {
		source.setHeadline(headline);
		setLine(headline);
		saving.edited();
	}

	function changeDetails(part: Partial<StoryDetails>): void {
		source.setDetails(part);
		setDetails((before) => ({ ...before, ...part }));
		saving.edited();
	}

	/** Puts another text of the story on the screen; what is the same in both stays untouched, the caret too. */
	function show(other: ArticleContent, files: Readonly<Record<string, PictureFile>> = {}): void {
		for (const [id, file] of Object.entries(files)) host.pictures.set(id, file);
		const { headline, body: _text, ...shown } = source.content();
		if (other.headline !== headline) {
			source.setHeadline(other.headline);
			setLine(other.headline);
		}
		if (sameKey(detailsOf(other)) !== sameKey(shown)) {
			source.setDetails(detailsOf(other));
			setDetails(detailsOf(other));
		}
		setRounds((before) => ({
			headline: before.headline + Number(other.headline !== headline),
			excerpt: before.excerpt + Number(other.excerpt !== shown.excerpt),
			surfaces: before.surfaces + Number(sameKey(surfaceLines(other)) !== sameKey(surfaceLines(shown))),
			provenance: before.provenance + Number(sameKey(other.provenance) !== sameKey(shown.provenance)),
		}));
		if (editor !== null) replaceText(editor, other.body);
		setBody(other.body);
	}

	function takeCopy(): void {
		const kept = copy === null ? null : source.storyIn(copy.content);
		saving.decideOnCopy("take");
		if (kept === null) return;
		show(kept);
		saving.edited();
	}

	function compareCopy(): Comparison | null {
		const kept = copy === null ? null : source.storyIn(copy.content);
		return kept && compareContents(source.content(), kept);
	}

	const story = useMemo(
		() => ({ headline: line, body, ...details }) satisfies ArticleContent,
		[line, body, details],
	);

	return {
		/** As last counted, not as of this keystroke. */
		story,
		details,
		source,
		editor,
		pictures: host.pictures,
		stories: host.stories,
		slashKeys: host.slashKeys,
		dialog,
		setDialog,
		rounds,
		show,
		changeHeadline,
		changeDetails,
		safety: {
			state,
			isKept,
			copy,
			saving,
			compareCopy,
			takeCopy,
			dropCopy: () => saving.decideOnCopy("drop"),
		},
	};
}

export type StoryOnScreen = ReturnType<typeof useStory>;
