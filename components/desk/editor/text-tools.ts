import type { Editor, JSONContent } from "@tiptap/core";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import type { ToolIconName } from "./tool-icon";

export type DialogName =
	| "link"
	| "picture"
	| "embed"
	| "company"
	| "conversion"
	| "gallery"
	| "storyCard"
	| "docx"
	| "insert"
	| "keepTemplate"
	| "shortcuts";

export type TextTool = {
	name: Exclude<keyof EditorWords["tools"], "label"> & ToolIconName;
	/** Shown with its word, not the drawing alone. */
	hasWord?: true;
	shortcut?: string;
	isOn?: (editor: Editor) => boolean;
	isOff?: (editor: Editor) => boolean;
	run: (editor: Editor, open: (dialog: DialogName) => void) => void;
};

/** The tools in groups, in the order of the toolbar. */
export const TEXT_TOOLS: readonly (readonly TextTool[])[] = [
	[
		{
			name: "undo",
			shortcut: "⌘Z",
			isOff: (editor) => !editor.can().undo(),
			run: (editor) => editor.chain().focus().undo().run(),
		},
		{
			name: "redo",
			shortcut: "⌘⇧Z",
			isOff: (editor) => !editor.can().redo(),
			run: (editor) => editor.chain().focus().redo().run(),
		},
	],
	[
		{
			name: "heading",
			shortcut: "⌘⌥2",
			isOn: (editor) => editor.isActive("heading"),
			isOff: (editor) => !editor.isActive("heading") && !editor.can().setNode("heading"),
			run: (editor) => editor.chain().focus().toggleNode("heading", "paragraph").run(),
		},
		{
			name: "bold",
			shortcut: "⌘B",
			isOn: (editor) => editor.isActive("bold"),
			run: (editor) => editor.chain().focus().toggleBold().run(),
		},
		{
			name: "emphasis",
			shortcut: "⌘I",
			isOn: (editor) => editor.isActive("emphasis"),
			run: (editor) => editor.chain().focus().toggleMark("emphasis").run(),
		},
		{
			name: "link",
			shortcut: "⌘K",
			isOn: (editor) => editor.isActive("link"),
			run: (_editor, open) => open("link"),
		},
		{
			name: "quote",
			isOn: (editor) => editor.isActive("blockquote"),
			isOff: (editor) => !editor.isActive("blockquote") && !editor.can().toggleWrap("blockquote"),
			run: (editor) => editor.chain().focus().toggleWrap("blockquote").run(),
		},
		{
			name: "bullets",
			isOn: (editor) => editor.isActive("bulletList"),
			isOff: isInFixedBlock,
			run: (editor) => editor.chain().focus().toggleBulletList().run(),
		},
		{
			name: "numbers",
			isOn: (editor) => editor.isActive("orderedList"),
			isOff: isInFixedBlock,
			run: (editor) => editor.chain().focus().toggleOrderedList().run(),
		},
		{
			name: "table",
			isOff: (editor) => isInFixedBlock(editor) || isInList(editor) || editor.isActive("infoBox"),
			run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
		},
		{
			name: "divider",
			isOff: (editor) => isInFixedBlock(editor) || isInList(editor) || editor.isActive("infoBox"),
			run: (editor) => editor.chain().focus().setHorizontalRule().run(),
		},
	],
	[
		{ name: "picture", hasWord: true, run: (_editor, open) => open("picture") },
		{ name: "embed", hasWord: true, run: (_editor, open) => open("embed") },
		{ name: "company", run: (_editor, open) => open("company") },
		{ name: "conversion", run: (_editor, open) => open("conversion") },
		{ name: "more", hasWord: true, run: (_editor, open) => open("insert") },
	],
];

/** The tools of a text that carries words alone. */
export const WORD_TOOLS = TEXT_TOOLS.slice(0, 2);

function isInFixedBlock(editor: Editor): boolean {
	return ["table", "blockquote", "turn", "timeline"].some((name) => editor.isActive(name));
}

function isInList(editor: Editor): boolean {
	return editor.isActive("listItem");
}

/** Puts a block after the top-level block the caret is in, in its place when that is an empty paragraph. */
export function insertBlock(
	editor: Editor,
	block: { type: string; attrs?: Record<string, unknown>; content?: JSONContent[] },
): void {
	const { selection, doc } = editor.state;
	const { $from } = selection;
	const top = $from.depth > 0 ? $from.node(1) : null;
	if (top === null) {
		editor.chain().focus().insertContentAt(selection.to, block).run();
		return;
	}
	const start = $from.before(1);
	const isEmpty = top.type.name === "paragraph" && top.content.size === 0;
	const range = isEmpty
		? { from: start, to: start + top.nodeSize }
		: Math.min($from.after(1), doc.content.size);
	editor.chain().focus().insertContentAt(range, block).run();
}
