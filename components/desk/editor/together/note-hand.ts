import type { Editor } from "@tiptap/core";
import type { NotesState, ThreadOnScreen } from "./create-notes";

/**
 * Where the keyboard goes in the margin: a conversation by its identity, the form of a new note (`form`), or the button that begins
 * one (`add`). What was not called for by a key takes the focus from nobody who is elsewhere by then.
 */
export type Hand = { at: string; isCalled: boolean };

export function isInMargin(node: Element | null): boolean {
	return node?.closest("#notes") != null;
}

/** Remembers where the focus stands, and gives what brings it back: into the text where the caret was, or to the button pressed. */
export function whereFrom(editor: Editor | null): () => void {
	const from = document.activeElement;
	return () => {
		const isGone = !(from instanceof HTMLElement) || !from.isConnected || from === document.body;
		if (editor && !editor.isDestroyed && (isGone || editor.view.dom.contains(from))) editor.commands.focus();
		else if (!isGone) from.focus();
	};
}

/** Moves the focus as the state asks, once what is asked for is drawn. */
export function followHand(margin: HTMLElement, { at, isCalled }: Hand): void {
	const standing = document.activeElement;
	const isFree = standing === null || standing === document.body || margin.contains(standing);
	if (!isCalled && !isFree) return;
	const sought =
		at === "form"
			? ".nt-new textarea"
			: at === "add"
				? ".nt-add, .nt-new textarea"
				: `#note-${CSS.escape(at)}`;
	margin.querySelector<HTMLElement>(sought)?.focus();
}

/** About the whole story first, then as their words come in the text, then those that lost them. */
export function inOrder(
	threads: readonly ThreadOnScreen[],
	places: NotesState["places"],
): readonly ThreadOnScreen[] {
	return [...threads].sort((one, other) => rankOf(one, places) - rankOf(other, places));
}

/** The conversation after the chosen one, or after the caret when none is chosen; past the last comes the first again. */
export function nextThread({
	threads,
	places,
	chosen,
	caret,
	by,
}: {
	threads: readonly ThreadOnScreen[];
	places: NotesState["places"];
	chosen: string | null;
	caret: number;
	by: 1 | -1;
}): string | null {
	const ordered = inOrder(threads, places);
	if (ordered.length === 0) return null;
	const stands = ordered.findIndex(({ id }) => id === chosen);
	const after = ordered.findIndex((one) => rankOf(one, places) > caret);
	const before = ordered.findLastIndex((one) => rankOf(one, places) < caret);
	const to = stands >= 0 ? stands + by : by === 1 ? Math.max(after, 0) : before;
	return ordered.at(to % ordered.length)?.id ?? null;
}

function rankOf({ id, anchor }: ThreadOnScreen, places: NotesState["places"]): number {
	return anchor.quote === "" ? -1 : (places?.get(id)?.from ?? Number.MAX_SAFE_INTEGER);
}
