import { tellOfReading } from "@/components/desk/waiting.island";
import { sendJson } from "@/lib/http/send-json";
import type { Anchor } from "@/lib/notes/anchor";
import { type Hand, isInMargin, nextThread, whereFrom } from "./note-hand";
import { anchorOfSelection, movedAnchors, placeNotes, placesIn } from "./note-places";
import type { StoryScreen } from "./story-screen";

/** A conversation as the server tells of it. */
export type ThreadOnScreen = {
	id: string;
	anchor: Anchor;
	resolvedAt: string | null;
	resolvedByName: string | null;
	notes: { id: string; text: string; name: string; at: string }[];
};
export type NotesState = {
	/** Null until they are read. */
	read: { threads: ThreadOnScreen[]; colleagues: string[] } | "failed" | null;
	isOpen: boolean;
	chosen: string | null;
	/** What a new note would be about; null while none is being written. */
	about: Anchor | null;
	/** Where each open conversation stands in the text; null until it has been looked for. */
	places: ReadonlyMap<string, { from: number; to: number }> | null;
	/** Where in the margin the keyboard goes next. */
	hand: Hand | null;
};

export const NO_NOTES: NotesState = {
	...{ read: null, isOpen: false, chosen: null },
	...{ about: null, places: null, hand: null },
};
const WHOLE: Anchor = { quote: "", before: "", after: "" };
const QUOTE_LENGTH = 1000;

/** The notes beside the story: read when the story is opened and whenever somebody wrote one, written apart from its saves. */
export function createNotes(options: {
	articleId: string;
	screen: StoryScreen;
	onNotes: (notes: NotesState) => void;
}) {
	const { screen } = options;
	const address = `/api/articles/${options.articleId}/notes`;
	let state = NO_NOTES;
	let mark: string | null = null;
	let goBack: () => void = () => undefined;

	function become(part: Partial<NotesState>): void {
		state = { ...state, ...part };
		options.onNotes(state);
	}

	function open(): ThreadOnScreen[] {
		const { read } = state;
		return read === null || read === "failed" ? [] : read.threads.filter((one) => one.resolvedAt === null);
	}

	async function load(): Promise<void> {
		const answer = await sendJson(address, { method: "GET" });
		const isRead = answer !== "unreachable" && answer.status === 200;
		if (isRead) become({ read: answer.value as Exclude<NotesState["read"], "failed"> });
		else if (state.read === null) become({ read: "failed" });
		place();
		sawThem();
	}

	/** Draws the places anew, as many as the text still has. */
	function place(): void {
		const editor = screen.editor();
		if (editor === null || state.read === null) return;
		placeNotes(editor, open(), state.isOpen ? state.chosen : null);
		become({ places: placesIn(editor) });
	}

	/** Notices of what is now before one's eyes are read. */
	function sawThem(): void {
		const threadIds = open().map(({ id }) => id);
		if (state.isOpen && threadIds.length > 0)
			void sendJson("/api/notices", { method: "POST", body: { threadIds } }).then(tellOfReading);
	}

	/** What was written about moves with the writing; the server hears of it once the text itself is there. */
	function hearSaved(): void {
		const editor = screen.editor();
		if (editor === null || open().length === 0) return;
		const moves = movedAnchors(editor, open());
		if (moves.length > 0) void sendJson(address, { method: "PUT", body: { moves } });
		place();
	}

	function selected(): Anchor | null {
		const editor = screen.editor();
		return editor && anchorOfSelection(editor, QUOTE_LENGTH);
	}

	function show(part: Partial<NotesState>): void {
		if (!state.isOpen) goBack = whereFrom(screen.editor());
		become({ isOpen: true, ...part });
		place();
		sawThem();
	}

	/** Sends a deed and reads the notes anew; gives the code of a problem, null when it is done. */
	async function send(to: string, body: object): Promise<string | null> {
		const answer = await sendJson(to, { method: "POST", body });
		if (answer === "unreachable") return "unreachable";
		if (answer.status !== 200) return codeIn(answer.value);
		await load();
		return null;
	}

	/** Closes the margin; whoever stood in it is back where they came from. */
	function close(): void {
		const wasHere = isInMargin(document.activeElement);
		become({ isOpen: false });
		place();
		if (wasHere) goBack();
	}

	/** Selects the words that a conversation is about. */
	function select(id: string): void {
		const [editor, at] = [screen.editor(), state.places?.get(id)];
		if (editor && at) editor.chain().setTextSelection(at).scrollIntoView().run();
	}

	return {
		load: () => void load(),
		place,
		hearSaved,
		hearMark: (next: string | null): void => {
			if (next !== null && next !== mark) void load();
			mark = next;
		},
		/** Opens the conversation, as whoever clicks its words or comes by a link wants it. */
		show: (chosen: string) => show({ chosen }),
		toggle: () => (state.isOpen ? close() : show({ about: selected() ?? state.about })),
		close,
		/** A new note about what is selected, or about the whole story. */
		begin: () => show({ about: selected() ?? WHOLE, hand: { at: "form", isCalled: true } }),
		drop: () => become({ about: null, hand: { at: "add", isCalled: false } }),
		find: (id: string) => {
			show({ chosen: id });
			select(id);
		},
		/** To the words of a conversation, to write on there. */
		goTo: (id: string) => {
			show({ chosen: id });
			select(id);
			screen.editor()?.commands.focus();
		},
		/** To the next open conversation of the text, or the one before, and its words with it. */
		walk: (by: 1 | -1) => {
			const caret = screen.editor()?.state.selection.from ?? 0;
			const chosen = isInMargin(document.activeElement) ? state.chosen : null;
			const id = nextThread({ threads: open(), places: state.places, chosen, caret, by });
			if (id === null) return show({ hand: { at: "add", isCalled: true } });
			show({ chosen: id, hand: { at: id, isCalled: true } });
			select(id);
		},
		start: async (text: string, noteId: string) => {
			const about = state.about ?? WHOLE;
			// The conversation has the identity of its first note, so that sending it twice begins one.
			const problem = await send(address, { threadId: noteId, noteId, text, anchor: about });
			if (problem === null) show({ about: null, chosen: noteId, hand: { at: noteId, isCalled: false } });
			return problem;
		},
		reply: (id: string, text: string, noteId: string) => send(`/api/notes/${id}/reply`, { noteId, text }),
		resolve: async (id: string) => {
			const next = nextThread({ threads: open(), places: state.places, chosen: id, caret: 0, by: 1 });
			const problem = await send(`/api/notes/${id}/resolve`, {});
			// What was done folds itself away, and the keyboard with it.
			const at = next === null || next === id ? "add" : next;
			if (problem === null) become({ hand: { at, isCalled: false } });
			return problem;
		},
		reopen: (id: string) => send(`/api/notes/${id}/reopen`, {}),
	};
}

function codeIn(value: unknown): string {
	const [problem] = (value as { problems?: { code?: unknown }[] } | null)?.problems ?? [];
	return typeof problem?.code === "string" ? problem.code : "unreachable";
}
