import { Extension } from "@tiptap/core";
import { type EditorState, Plugin } from "@tiptap/pm/state";

type Listener = (key: string) => boolean;
/** Where the menu hears the keys of the text while it is open. */
export type SlashKeys = {
	/** Whether the key was the menu's. */
	press: Listener;
	/** The last that asks to hear is heard; the function it is given stops that. */
	hear: (listener: Listener) => () => void;
};

export function createSlashKeys(): SlashKeys {
	let heard: Listener | null = null;
	return {
		press: (key) => heard?.(key) ?? false,
		hear: (listener) => {
			heard = listener;
			return () => {
				if (heard === listener) heard = null;
			};
		},
	};
}

/** The stroke that opens the insert menu and what was typed after it, with its place in the text. */
export type Slash = { query: string; from: number; to: number };

/** Chinese input methods give ／ or 、 for the same key. */
const STROKE = /^[/／、]([^\s/／、，。]{0,12})$/u;

/** The stroke before the caret, when a paragraph of its own holds nothing else; null when there is none. */
export function slashIn(state: EditorState): Slash | null {
	const { empty, $from } = state.selection;
	if (!empty || $from.depth !== 1 || $from.parent.type.name !== "paragraph") return null;
	if ($from.parentOffset !== $from.parent.content.size) return null;
	const [, query] = STROKE.exec($from.parent.textContent) ?? [];
	return query === undefined ? null : { query, from: $from.start(), to: $from.pos };
}

const MENU_KEYS: ReadonlySet<string> = new Set([
	"ArrowDown",
	"ArrowUp",
	"Home",
	"End",
	"Enter",
	"Tab",
	"Escape",
]);

/** Gives the keys of the open menu to it before the text has them; never those of a composition, which belong to the input method. */
export function slashKeys(keys: SlashKeys): Extension {
	return Extension.create({
		name: "slashKeys",
		priority: 1000,
		addProseMirrorPlugins() {
			return [
				new Plugin({
					props: {
						handleKeyDown: (view, event) => {
							if (view.composing || event.isComposing || event.keyCode === 229) return false;
							if (event.metaKey || event.ctrlKey || event.altKey || !MENU_KEYS.has(event.key)) return false;
							return keys.press(event.key);
						},
					},
				}),
			];
		},
	});
}
