"use client";

import { useCallback, useEffect, useState } from "react";
import type { LocalCopy } from "@/lib/saving/local-copies";
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
	| { kind: "asked"; merge: Merge; theirs: Newest }
	/** `isCopy`: the text on my side is a copy that this device kept. */
	| { kind: "choosing"; merge: Merge; theirs: Newest; isCopy?: true }
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

	/** A copy that this device kept of an older revision: what others did since is not thrown away with it. */
	async function restore(copy: LocalCopy): Promise<void> {
		const kept = source.storyIn(copy.content);
		if (kept === null) return saving.decideOnCopy("take");
		const theirs = await fetchNewest(articleId, copy.revision);
		if (theirs === null) return setMerging({ kind: "failed" });
		const base = theirs.base ?? theirs.content;
		const merge = mergeContents({ base, mine: kept, theirs: theirs.content });
		if (openChoices(merge).length > 0) return setMerging({ kind: "choosing", merge, theirs, isCopy: true });
		saving.decideOnCopy("take");
		take(theirs, { merge, choices: {} });
	}

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
		else setMerging((before) => (stays(before) ? before : { kind: "none" }));
	}, [state, hasConflict]);

	return {
		merging,
		look: () => void look(),
		restore: (copy: LocalCopy) => void restore(copy),
		/** Opens the choice, over the text as it is by now. */
		open: () => {
			if (merging.kind !== "asked") return;
			const { theirs } = merging;
			const merge = versus(theirs);
			if (openChoices(merge).length === 0) take(theirs, { merge, choices: {} });
			else setMerging({ kind: "choosing", merge, theirs });
		},
		close: () =>
			setMerging(
				hasConflict && merging.kind === "choosing" ? { ...merging, kind: "asked" } : { kind: "none" },
			),
		finish: (choices: Readonly<Record<string, Choice>>) => {
			if (merging.kind !== "choosing") return;
			if (merging.isCopy) saving.decideOnCopy("take");
			take(merging.theirs, { merge: merging.merge, choices });
		},
	};
}

/** What has nothing to do with a conflict outlives it. */
function stays(merging: Merging): boolean {
	return merging.kind === "merged" || (merging.kind === "choosing" && merging.isCopy === true);
}

export type MergingOnScreen = ReturnType<typeof useMerging>;
