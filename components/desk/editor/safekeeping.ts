import { dropCopy, keepCopy, type LocalCopy, readCopy } from "@/lib/saving/local-copies";
import { createSaveEngine, type SaveAnswer, type SaveNote, type SaveState } from "@/lib/saving/save-engine";

/** At most so often is the text copied to this device while it is being written; milliseconds. */
const COPY_EVERY_MS = 2000;

export type Safekeeping = ReturnType<typeof createSafekeeping>;

/**
 * Keeps a text on the server, by the save engine, and until the server has it on this device too. A copy that was found
 * on the device is not replaced before the writer has decided about it.
 */
export function createSafekeeping<Content>(options: {
	id: string;
	revision: number;
	savedAt: Date;
	content: () => Content;
	isAsLoaded: (kept: unknown) => boolean;
	send: (content: Content, revision: number, note: SaveNote) => Promise<SaveAnswer>;
	onStored?: (content: Content) => void;
	onState: (state: SaveState) => void;
	/** Whether the last copy found room on this device. */
	onKept: (isKept: boolean) => void;
	/** The copy that the writer is to decide about. */
	onCopy: (copy: LocalCopy | null) => void;
}) {
	let isUndecided = false;
	let isAbandoned = false;
	let lastCopyAt = 0;
	let copying: ReturnType<typeof setTimeout> | undefined;

	const engine = createSaveEngine<Content>({
		...options,
		onState: (state) => {
			options.onState(state);
			if (state.phase !== "saved" || isUndecided) return;
			stopCopying();
			dropCopy(localStorage, options.id);
		},
	});

	function stopCopying(): void {
		clearTimeout(copying);
		copying = undefined;
	}

	function keep(): void {
		stopCopying();
		if (isUndecided || !engine.hasUnsaved()) return;
		lastCopyAt = Date.now();
		const copy = { content: options.content(), revision: engine.revision(), keptAt: new Date() };
		options.onKept(keepCopy(localStorage, options.id, copy));
	}

	function edited(): void {
		engine.edited();
		copying ??= setTimeout(keep, Math.max(0, lastCopyAt + COPY_EVERY_MS - Date.now()));
	}

	/** Tells of what this device kept and the server never got; a copy that says nothing new is forgotten. */
	function lookForCopy(): void {
		const kept = readCopy(localStorage, options.id);
		if (kept === null) return;
		if (options.isAsLoaded(kept.content)) dropCopy(localStorage, options.id);
		else {
			isUndecided = true;
			options.onCopy(kept);
		}
	}

	function decideOnCopy(choice: "take" | "drop"): void {
		isUndecided = false;
		if (choice === "drop") dropCopy(localStorage, options.id);
		options.onCopy(null);
	}

	/** The writer leaves on purpose, and what is unsaved stays on this device: no more warnings, no more saves. */
	function abandon(): void {
		keep();
		isAbandoned = true;
		engine.dispose();
	}

	/** The screen goes away: one last save of what is unsaved, with a copy in case that it fails. */
	function leave(): void {
		keep();
		if (needsWarning()) void engine.saveNow();
		engine.dispose();
	}

	function needsWarning(): boolean {
		return engine.hasUnsaved() && !isAbandoned;
	}

	return { ...engine, edited, keep, lookForCopy, decideOnCopy, abandon, leave, needsWarning };
}
