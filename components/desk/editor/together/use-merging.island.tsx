"use client";

import { useCallback, useEffect, useState } from "react";
import {
	type Choice,
	finishMerge,
	isSameStory,
	type Merge,
	mergeContents,
	openChoices,
} from "@/lib/saving/merge-contents";
import type { StoryOnScreen } from "../use-story.island";
import { fetchNewest, type Newest } from "./fetch-newest";

/** Where the putting together of two versions stands. */
export type Merging =
	| { kind: "none" | "checking" | "failed" }
	| { kind: "asked" | "choosing"; merge: Merge; theirs: Newest }
	| { kind: "merged"; theirs: Newest };

/** How long a text that is being composed is waited for; milliseconds. */
const COMPOSING_MS = 200;

/**
 * When somebody else saved first: fetches their version and takes into this one what they alone changed. Only where both
 * changed the same place is the writer asked, and nothing is touched until then.
 */
export function useMerging(articleId: string, onScreen: StoryOnScreen) {
	const { source, editor, show, safety } = onScreen;
	const { state, saving } = safety;
	const [merging, setMerging] = useState<Merging>({ kind: "none" });
	const hasConflict = state.phase === "trouble" && state.trouble.kind === "conflict";

	const versus = useCallback(
		(theirs: Newest) =>
			mergeContents({ base: source.base(), mine: source.content(), theirs: theirs.content }),
		[source],
	);

	function take(theirs: Newest, choose: { merge: Merge; choices: Readonly<Record<string, Choice>> }): void {
		const isNews = !isSameStory(theirs.content, source.base());
		show(finishMerge(choose.merge, choose.choices), theirs.pictures);
		source.standOn(theirs.content);
		setMerging(isNews ? { kind: "merged", theirs } : { kind: "none" });
		void saving.standOn(theirs.revision);
	}

	async function look(): Promise<void> {
		setMerging({ kind: "checking" });
		const theirs = await fetchNewest(articleId);
		if (theirs === null) return setMerging({ kind: "failed" });
		// The text must not change under an input method.
		while (editor?.view.composing) await new Promise((settle) => setTimeout(settle, COMPOSING_MS));
		const merge = versus(theirs);
		if (openChoices(merge).length === 0) take(theirs, { merge, choices: {} });
		else setMerging({ kind: "asked", merge, theirs });
	}

	// biome-ignore lint/correctness/useExhaustiveDependencies: each conflict is looked at once, when the server tells of it
	useEffect(() => {
		if (hasConflict) void look();
		else setMerging((before) => (before.kind === "merged" ? before : { kind: "none" }));
	}, [state, hasConflict]);

	return {
		merging,
		look: () => void look(),
		/** Opens the choice, over the text as it is by now. */
		open: () => {
			if (merging.kind !== "asked") return;
			const { theirs } = merging;
			const merge = versus(theirs);
			if (openChoices(merge).length === 0) take(theirs, { merge, choices: {} });
			else setMerging({ kind: "choosing", merge, theirs });
		},
		close: () => setMerging(merging.kind === "choosing" ? { ...merging, kind: "asked" } : { kind: "none" }),
		finish: (choices: Readonly<Record<string, Choice>>) => {
			if (merging.kind === "choosing") take(merging.theirs, { merge: merging.merge, choices });
		},
	};
}

export type MergingOnScreen = ReturnType<typeof useMerging>;
