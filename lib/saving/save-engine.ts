import type { Problem } from "@/lib/write/outcome";

/**
 * Who saved in between: the revision that stands now, when it was saved and by whom. `known` is the last save of one's own that
 * had arrived before, though its answer was lost.
 */
export type Rival = { revision: number; savedAt: Date; savedBy: string; known?: string | undefined };

/** What the server is told of a save beside its text. */
export type SaveNote = {
	saveId: string;
	/** Earlier saves whose answer never came; any of them may have arrived. */
	unanswered: string[];
	/** Whether somebody else's text has been taken into this one. */
	reason: "edit" | "merge";
};

/** What the server said to a save. */
export type SaveAnswer =
	| { kind: "saved"; revision: number; savedAt: Date }
	| { kind: "conflict"; current: Rival }
	| { kind: "locked"; by: string; since: Date }
	| { kind: "refused"; problems: Problem[] }
	/** `mustEnrol`: signed in, but to set up a second step before anything else; `other`: the name of somebody else who is signed in. */
	| { kind: "signed-out"; mustEnrol?: true; other?: string }
	| { kind: "forbidden" | "gone" | "too-large" | "unreachable" };

/** Where the text stands. Everything but `saved` means that the server has not yet everything that was typed. */
export type SaveState =
	| { phase: "saved"; savedAt: Date | null }
	| { phase: "waiting" | "saving"; savedAt: Date | null }
	| { phase: "trouble"; savedAt: Date | null; trouble: Exclude<SaveAnswer, { kind: "saved" }> };

/** After the last keystroke, and at most after the first one that is not yet saved; milliseconds. */
export const QUIET_MS = 1000;
export const LONGEST_UNSAVED_MS = 10_000;
/** So many saves without an answer are remembered by what was in them. */
const REMEMBERED = 20;
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
	send: (content: Content, revision: number, note: SaveNote) => Promise<SaveAnswer>;
	/** The server has this text, and what is typed from now on is written on it. */
	onStored?: (content: Content) => void;
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
	let reason: SaveNote["reason"] = "edit";
	let unanswered: { saveId: string; content: Content }[] = [];
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
			["conflict", "locked", "signed-out", "forbidden", "gone"].includes(state.trouble.kind)
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
		stopTimers();
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
		const content = options.content();
		const saveId = crypto.randomUUID();
		const note = { saveId, unanswered: unanswered.map((one) => one.saveId), reason };
		const answer = await options.send(content, revision, note);
		inFlight = false;
		if (answer.kind === "saved") {
			unanswered = [];
			reason = "edit";
			options.onStored?.(content);
			accept(answer, sent);
			return;
		}
		if (answer.kind === "unreachable") unanswered = [...unanswered, { saveId, content }].slice(-REMEMBERED);
		if (answer.kind === "conflict") {
			const arrived = unanswered.find((one) => one.saveId === answer.current.known);
			if (arrived) options.onStored?.(arrived.content);
			unanswered = [];
		}
		fail(answer, sent);
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

	/** The text stands on that revision now, somebody else's changes taken in; it is saved at once. */
	function standOn(next: number): Promise<boolean> {
		revision = next;
		reason = "merge";
		edition += 1;
		show({ phase: "waiting", savedAt: state.savedAt });
		return saveNow();
	}

	/** A newer revision has been put on the screen, which had nothing unsaved; false when it has, and nothing is done. */
	function adopt(next: { revision: number; savedAt: Date }): boolean {
		if (inFlight || edition > savedEdition || next.revision < revision) return false;
		revision = next.revision;
		show({ phase: "saved", savedAt: next.savedAt });
		return true;
	}

	return {
		standOn,
		adopt,
		/** The text has changed. */
		edited,
		/** Whether something is typed that the server has not confirmed. */
		hasUnsaved: () => edition > savedEdition,
		revision: () => revision,
		/** Whether a save is on its way. */
		isBusy: () => inFlight,
		/** Nothing is sent while characters are being composed; what falls due meanwhile goes out after `release`. */
		hold,
		release,
		/** Whether characters are being composed, in whatever field. */
		isHeld: () => held,
		/** Saves at once. True when the server then has everything typed up to now. */
		saveNow,
		/** Tries again after signing in or when the network is back. */
		retry,
		/** Stops all timers; nothing is sent any more by itself. */
		dispose: stopTimers,
	};
}

type Timer = ReturnType<typeof setTimeout>;
