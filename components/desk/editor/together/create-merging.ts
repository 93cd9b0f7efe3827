import type { LocalCopy } from "@/lib/saving/local-copies";
import {
	type Choice,
	finishMerge,
	isSameStory,
	type Merge,
	mergeContents,
	openChoices,
} from "@/lib/saving/merge-contents";
import type { SaveState } from "@/lib/saving/save-engine";
import type { Safekeeping } from "../safekeeping";
import type { StorySource } from "../story-source";
import { fetchNewest, type Newest } from "./fetch-newest";
import type { StoryScreen } from "./story-screen";

/** Where the putting together of two versions stands. */
export type Merging =
	| { kind: "none" | "checking" | "failed" }
	| { kind: "asked"; theirs: Newest }
	/** `isCopy`: the text on my side is a copy that this device kept. */
	| { kind: "choosing"; merge: Merge; theirs: Newest; isCopy: boolean }
	| { kind: "merged"; theirs: Newest };

/** How often is looked whether a text is still being composed; milliseconds. */
const COMPOSING_MS = 200;

/**
 * When somebody else saved first: fetches their version and takes into this one what they alone changed. Only where both
 * changed the same place is the writer asked, and nothing is touched until then.
 */
export function createMerging(options: {
	articleId: string;
	/** Of the text that the screen began with. */
	loadedRevision: number;
	source: StorySource;
	saving: Safekeeping;
	screen: StoryScreen;
	onMerging: (merging: Merging) => void;
}) {
	const { articleId, loadedRevision, source, saving, screen } = options;
	let merging: Merging = { kind: "none" };
	let hasConflict = false;

	function become(next: Merging): void {
		merging = next;
		options.onMerging(next);
	}

	/** Each conflict is looked at once, when the server tells of it. */
	function hear(state: SaveState): void {
		hasConflict = state.phase === "trouble" && state.trouble.kind === "conflict";
		if (hasConflict) void look();
		else if (["asked", "checking", "failed"].includes(merging.kind)) become({ kind: "none" });
	}

	async function look(): Promise<void> {
		become({ kind: "checking" });
		const theirs = await fetchNewest(articleId);
		if (theirs === null) return become({ kind: "failed" });
		// Nothing may change under an input method: a field made anew would take what is being composed with it.
		while (saving.isHeld() || screen.editor()?.view.composing)
			await new Promise((settle) => setTimeout(settle, COMPOSING_MS));
		settle(theirs, "asked");
	}

	/** Over the text as it is by now. */
	function settle(theirs: Newest, otherwise: "asked" | "choosing"): void {
		const merge = mergeContents({ base: source.base(), mine: source.content(), theirs: theirs.content });
		if (openChoices(merge).length === 0) take({ merge, theirs, choices: {} });
		else if (otherwise === "asked") become({ kind: "asked", theirs });
		else become({ kind: "choosing", merge, theirs, isCopy: false });
	}

	function take({
		merge,
		theirs,
		choices,
	}: {
		merge: Merge;
		theirs: Newest;
		choices: Readonly<Record<string, Choice>>;
	}): void {
		const isNews = !isSameStory(theirs.content, source.base());
		screen.show(finishMerge(merge, choices), theirs.pictures);
		source.standOn(theirs.content);
		become(isNews ? { kind: "merged", theirs } : { kind: "none" });
		void saving.standOn(theirs.revision);
	}

	/** A copy that this device kept of an older revision: what was saved since, by others or on this screen, is not thrown away with it. */
	async function restore(copy: LocalCopy): Promise<void> {
		const kept = source.storyIn(copy.content);
		if (kept === null) return saving.decideOnCopy("take");
		// What is on the screen and not saved would be in no version.
		if (saving.hasUnsaved() && !(await saving.saveNow())) return become({ kind: "failed" });
		const theirs = await fetchNewest(articleId, copy.revision);
		if (theirs === null) return become({ kind: "failed" });
		// The version that the copy was built on goes when one's own next save is folded over it; the screen still knows it.
		const base = theirs.base ?? (copy.revision === loadedRevision ? source.loaded : theirs.content);
		const merge = mergeContents({ base, mine: kept, theirs: theirs.content });
		if (openChoices(merge).length > 0) return become({ kind: "choosing", merge, theirs, isCopy: true });
		saving.decideOnCopy("take");
		take({ merge, theirs, choices: {} });
	}

	return {
		hear,
		look: () => void look(),
		restore: (copy: LocalCopy) => void restore(copy),
		/** Opens the choice. */
		open: () => {
			if (merging.kind === "asked") settle(merging.theirs, "choosing");
		},
		/** Puts the choice off, or the message away. */
		close: () => {
			const { theirs } = merging.kind === "choosing" ? merging : { theirs: null };
			become(hasConflict && theirs ? { kind: "asked", theirs } : { kind: "none" });
		},
		finish: (choices: Readonly<Record<string, Choice>>) => {
			if (merging.kind !== "choosing") return;
			if (merging.isCopy) saving.decideOnCopy("take");
			take({ ...merging, choices });
		},
	};
}
