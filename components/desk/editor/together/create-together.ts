import type { SaveState } from "@/lib/saving/save-engine";
import type { Safekeeping } from "../safekeeping";
import type { StorySource } from "../story-source";
import { createFollowing } from "./create-following";
import { createLock, isLockedOut, type LockState } from "./create-lock";
import { createMerging, type Merging } from "./create-merging";
import { createNotes, NO_NOTES, type NotesState } from "./create-notes";
import { createPresence, type Here } from "./create-presence";
import type { Newest } from "./fetch-newest";
import type { StoryScreen } from "./story-screen";

/** What others do with this story, as the screen shows it. */
export type TogetherView = {
	here: Here | null;
	merging: Merging;
	lock: LockState;
	newer: Newest | null;
	notes: NotesState;
};

export const ALONE: TogetherView = {
	here: null,
	merging: { kind: "none" },
	lock: { lock: null, loss: null, hasFailed: false },
	newer: null,
	notes: NO_NOTES,
};

/** Everything that others do with this story while it is on the screen; no React in it. */
export function createTogether(options: {
	articleId: string;
	/** The account of whoever writes on this screen. */
	writerId: string;
	/** Of the text that the screen began with. */
	loadedRevision: number;
	source: StorySource;
	saving: Safekeeping;
	screen: StoryScreen;
	onView: (part: Partial<TogetherView>) => void;
}) {
	const { onView } = options;
	let lockState = ALONE.lock;
	const presence = createPresence({
		...options,
		onHere: (here) => {
			onView({ here });
			lock.hearHere(here);
			following.hear(here);
			notes.hearMark(here.notes);
		},
	});
	const merging = createMerging({ ...options, onMerging: (next) => onView({ merging: next }) });
	const lock = createLock({
		...options,
		ask: presence.ask,
		onLock: (next) => {
			lockState = next;
			onView({ lock: next });
		},
	});
	const following = createFollowing({
		...options,
		isReadOnly: () => isLockedOut(lockState),
		onNewer: (newer) => onView({ newer }),
	});
	const notes = createNotes({ ...options, onNotes: (next) => onView({ notes: next }) });

	return {
		merging,
		lock,
		notes,
		follow: following.follow,
		start: presence.start,
		hear: (state: SaveState): void => {
			merging.hear(state);
			lock.hear(state);
			if (state.phase !== "saved") following.forget();
			else notes.hearSaved();
		},
	};
}
