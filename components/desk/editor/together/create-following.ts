import { isSameStory } from "@/lib/saving/merge-contents";
import type { Safekeeping } from "../safekeeping";
import type { StorySource } from "../story-source";
import type { Here } from "./create-presence";
import { fetchNewest, type Newest } from "./fetch-newest";
import type { StoryScreen } from "./story-screen";

/** Tells of a newer version while nothing is unsaved here, and puts it on the screen when it is asked for, or at once for whoever may only read. */
export function createFollowing(options: {
	articleId: string;
	source: StorySource;
	saving: Safekeeping;
	screen: StoryScreen;
	isReadOnly: () => boolean;
	onNewer: (newer: Newest | null) => void;
}) {
	const { articleId, source, saving, screen } = options;
	let newer: Newest | null = null;
	let isAsking = false;

	function become(next: Newest | null): void {
		if (next === null && newer === null) return;
		newer = next;
		options.onNewer(next);
	}

	function isBehind(revision: number): boolean {
		return !saving.isBusy() && !saving.hasUnsaved() && revision > saving.revision();
	}

	async function hear({ newest }: Here): Promise<void> {
		if (!isBehind(newest.revision)) return become(null);
		if (isAsking || newer?.revision === newest.revision) return;
		isAsking = true;
		const found = await fetchNewest(articleId);
		isAsking = false;
		if (found === null || !isBehind(found.revision)) return;
		// A version kept beside the story moves its revision and not its text.
		if (isSameStory(found.content, source.base())) saving.adopt(found);
		else {
			become(found);
			if (options.isReadOnly()) follow();
		}
	}

	function follow(): void {
		if (newer === null || !saving.adopt(newer)) return;
		screen.show(newer.content, newer.pictures);
		source.standOn(newer.content);
		become(null);
	}

	return {
		hear: (here: Here) => void hear(here),
		/** The writer writes on: what is newer will be merged. */
		forget: () => become(null),
		follow,
	};
}
