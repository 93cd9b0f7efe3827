import { dropFromDevice, keepAtOnce, keepOnDevice, readFromDevice } from "@/lib/saving/device-copies";
import type { LocalCopy } from "@/lib/saving/local-copies";
import { createSaveEngine, type SaveAnswer, type SaveNote, type SaveState } from "@/lib/saving/save-engine";

/** At most so often is the text copied to this device while it is being written; milliseconds. */
const COPY_EVERY_MS = 2000;

export type Safekeeping = ReturnType<typeof createSafekeeping>;

/**
 * Keeps a text on the server, by the save engine, and until the server has it on this device too. A copy that was found
 * on the device is not replaced before the writer has decided about it.
 */
export function createSafekeeping<Content>(options: {
	/** What the device calls the text: its own, and whose it is, since several may write on one device. */
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
	// Until the device was asked, nothing may take the place of what it may have.
	let isUndecided = true;
	let isAbandoned = false;
	let lastCopyAt = 0;
	let copying: ReturnType<typeof setTimeout> | undefined;

	const engine = createSaveEngine<Content>({
		...options,
		onState: (state) => {
			options.onState(state);
			if (state.phase !== "saved" || isUndecided) return;
			stopCopying();
			dropFromDevice(options.id);
		},
	});

	function stopCopying(): void {
		clearTimeout(copying);
		copying = undefined;
	}

	/** What is unsaved, as the device is to keep it; null when there is nothing to keep. */
	function unsaved(): LocalCopy | null {
		stopCopying();
		if (isUndecided || !engine.hasUnsaved()) return null;
		lastCopyAt = Date.now();
		return { content: options.content(), revision: engine.revision(), keptAt: new Date() };
	}

	/** At once, for a page that may be gone the next moment. */
	function keep(): void {
		const copy = unsaved();
		if (copy) options.onKept(keepAtOnce(options.id, copy));
	}

	async function keepWhileWriting(): Promise<void> {
		const copy = unsaved();
		if (!copy) return;
		options.onKept(await keepOnDevice(options.id, copy));
	}

	function edited(): void {
		engine.edited();
		const wait = Math.max(0, lastCopyAt + COPY_EVERY_MS - Date.now());
		copying ??= setTimeout(() => void keepWhileWriting(), wait);
	}

	/** Tells of what this device kept and the server never got; a copy that says nothing new is forgotten. */
	async function lookForCopy(): Promise<void> {
		const kept = await readFromDevice(options.id, new Date());
		isUndecided = kept !== null && !options.isAsLoaded(kept.content);
		if (isUndecided) options.onCopy(kept);
		else if (kept) dropFromDevice(options.id);
		// What was written while the device was asked.
		await keepWhileWriting();
	}

	function decideOnCopy(choice: "take" | "drop"): void {
		isUndecided = false;
		if (choice === "drop") dropFromDevice(options.id);
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
