import type { Problem } from "@/lib/write/outcome";

/** Who saved in between: the revision that stands now, when it was saved and by whom. */
export type Rival = { revision: number; savedAt: Date; savedBy: string };

/** What the server said to a save. */
export type SaveAnswer =
	| { kind: "saved"; revision: number; savedAt: Date }
	| { kind: "conflict"; current: Rival }
	| { kind: "refused"; problems: Problem[] }
	| { kind: "signed-out" | "forbidden" | "gone" | "too-large" | "unreachable" };

/** Where the text stands. Everything but `saved` means that the server has not yet everything that was typed. */
export type SaveState =
	| { phase: "saved"; savedAt: Date | null }
	| { phase: "waiting" | "saving"; savedAt: Date | null }
	| { phase: "trouble"; savedAt: Date | null; trouble: Exclude<SaveAnswer, { kind: "saved" }> };

/** After the last keystroke, and at most after the first one that is not yet saved; milliseconds. */
export const QUIET_MS = 1000;
export const LONGEST_UNSAVED_MS = 10_000;
const RETRY_MS = [2000, 4000, 8000, 16_000, 32_000];

/**
 * Saves a text while it is being written. Never two requests at once and at most one waiting behind it, which takes the
 * text as it is when its turn comes, so that nothing newer is lost and no save collides with itself. A conflict stops
 * everything and touches nothing; an unreachable server is asked again with growing patience.
 */
export function createSaveEngine<Content>(options: {
	revision: number;
	savedAt: Date | null;
	/** The text as it is now. */
	content: () => Content;
	send: (content: Content, revision: number) => Promise<SaveAnswer>;
	onState: (state: SaveState) => void;
}) {
	let revision = options.revision;
	let state: SaveState = { phase: "saved", savedAt: options.savedAt };
	let edition = 0;
	let savedEdition = 0;
	let refusedEdition = -1;
	let inFlight = false;
	let pending = false;
	let held = false;
	let attempts = 0;
	let quiet: Timer | undefined;
	let ceiling: Timer | undefined;
	let retrying: Timer | undefined;
	let waiters: ((saved: boolean) => void)[] = [];

	function show(next: SaveState): void {
		state = next;
		options.onState(next);
	}

	function stopTimers(): void {
		for (const timer of [quiet, ceiling, retrying]) clearTimeout(timer);
		quiet = ceiling = retrying = undefined;
	}

	/** Only a person can end these: by signing in, by choosing a version, by going elsewhere. */
	function isHalted(): boolean {
		return (
			state.phase === "trouble" &&
			["conflict", "signed-out", "forbidden", "gone"].includes(state.trouble.kind)
		);
	}

	function edited(): void {
		edition += 1;
		// While the server cannot be reached the next attempt has its own time, and takes the newest text.
		if (isHalted() || retrying !== undefined) return;
		if (!inFlight) show({ phase: "waiting", savedAt: state.savedAt });
		clearTimeout(quiet);
		quiet = setTimeout(run, QUIET_MS);
		ceiling ??= setTimeout(run, LONGEST_UNSAVED_MS);
	}

	function run(): void {
		clearTimeout(quiet);
		clearTimeout(ceiling);
		clearTimeout(retrying);
		quiet = ceiling = retrying = undefined;
		pending = false;
		const hasNothingToSend = edition === savedEdition || edition === refusedEdition;
		if (isHalted() || (hasNothingToSend && !inFlight)) settle();
		else if (inFlight || held) pending = true;
		else void send();
	}

	async function send(): Promise<void> {
		const sent = edition;
		inFlight = true;
		pending = false;
		show({ phase: "saving", savedAt: state.savedAt });
		const answer = await options.send(options.content(), revision);
		inFlight = false;
		if (answer.kind === "saved") accept(answer, sent);
		else fail(answer, sent);
	}

	function accept(answer: Extract<SaveAnswer, { kind: "saved" }>, sent: number): void {
		revision = answer.revision;
		savedEdition = sent;
		attempts = 0;
		refusedEdition = -1;
		const hasMore = edition > savedEdition;
		show({ phase: hasMore ? "waiting" : "saved", savedAt: answer.savedAt });
		if (pending) run();
		else if (hasMore) quiet ??= setTimeout(run, QUIET_MS);
		if (!inFlight) settle();
	}

	function fail(trouble: Exclude<SaveAnswer, { kind: "saved" }>, sent: number): void {
		pending = false;
		show({ phase: "trouble", savedAt: state.savedAt, trouble });
		if (trouble.kind === "unreachable") {
			clearTimeout(retrying);
			retrying = setTimeout(run, RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)]);
			attempts += 1;
		} else if (isHalted()) {
			stopTimers();
		} else {
			// The server would say the same again; the next keystroke may mend it.
			refusedEdition = sent;
			if (edition > sent) quiet ??= setTimeout(run, QUIET_MS);
		}
		settle();
	}

	function settle(): void {
		if (inFlight || pending) return;
		const answered = waiters;
		waiters = [];
		for (const answer of answered) answer(edition === savedEdition);
	}

	function hold(): void {
		held = true;
	}

	function release(): void {
		held = false;
		if (pending && !inFlight) run();
	}

	function saveNow(): Promise<boolean> {
		refusedEdition = -1;
		return new Promise((resolve) => {
			waiters.push(resolve);
			run();
		});
	}

	function retry(): void {
		if (state.phase !== "trouble" || inFlight) return;
		if (state.trouble.kind !== "signed-out" && state.trouble.kind !== "unreachable") return;
		show({ phase: "waiting", savedAt: state.savedAt });
		run();
	}

	return {
		/** The text has changed. */
		edited,
		/** Whether something is typed that the server has not confirmed. */
		hasUnsaved: () => edition > savedEdition,
		revision: () => revision,
		/** Nothing is sent while characters are being composed; what falls due meanwhile goes out after `release`. */
		hold,
		release,
		/** Saves at once. True when the server then has everything typed up to now. */
		saveNow,
		/** Tries again after signing in or when the network is back. */
		retry,
		/** Stops all timers; nothing is sent any more by itself. */
		dispose: stopTimers,
	};
}

type Timer = ReturnType<typeof setTimeout>;
