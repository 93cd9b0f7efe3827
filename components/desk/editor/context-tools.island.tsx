"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useWords } from "./editor-words.island";
import { type FeaturePlace, FeatureTools, featurePlaceOf } from "./feature-tools.island";
import { TextField } from "./text-field.island";
import type { DialogName } from "./text-tools";
import { ToolIcon } from "./tool-icon";

/** The tools of what the caret is in: the rows and columns of a table, the speaker of a quotation, a chosen picture. */
export function ContextTools({ editor, onOpen }: { editor: Editor; onOpen: (dialog: DialogName) => void }) {
	const place = useEditorState({ editor, selector: ({ editor: now }) => now && placeOf(now) });
	switch (place?.name) {
		case "table":
			return <TableTools editor={editor} />;
		case "blockquote":
			return <QuoteTools key={place.at} editor={editor} attribution={place.attribution} />;
		case "image":
			return <PictureTools editor={editor} onOpen={onOpen} />;
		case "interview":
		case "infoBox":
		case "timeline":
		case "storyCard":
			return <FeatureTools editor={editor} place={place} onOpen={onOpen} />;
		case "text":
		case undefined:
			return null;
		default:
			return place satisfies never;
	}
}

type Place =
	| FeaturePlace
	| { name: "table" | "image" | "text" }
	| { name: "blockquote"; at: number; attribution: string };

function placeOf(editor: Editor): Place {
	if (editor.isActive("image")) return { name: "image" };
	const feature = featurePlaceOf(editor);
	if (feature !== null) return feature;
	if (editor.isActive("table")) return { name: "table" };
	if (!editor.isActive("blockquote")) return { name: "text" };
	const { $from } = editor.state.selection;
	const attribution = String(editor.getAttributes("blockquote").attribution ?? "");
	return { name: "blockquote", at: $from.before(1), attribution };
}

function TableTools({ editor }: { editor: Editor }) {
	const words = useWords().table;
	const chain = () => editor.chain().focus();
	const tools = [
		{ name: words.rowBefore, run: () => chain().addRowBefore().run() },
		{ name: words.rowAfter, run: () => chain().addRowAfter().run() },
		{ name: words.columnBefore, run: () => chain().addColumnBefore().run() },
		{ name: words.columnAfter, run: () => chain().addColumnAfter().run() },
		{ name: words.headRow, run: () => chain().toggleHeaderRow().run() },
		{ name: words.deleteRow, run: () => chain().deleteRow().run() },
		{ name: words.deleteColumn, run: () => chain().deleteColumn().run() },
		{ name: words.deleteTable, run: () => chain().deleteTable().run() },
	];
	return (
		<fieldset className="ed-ctx" aria-label={words.label}>
			{tools.map(({ name, run }) => (
				<button
					key={name}
					className="tb"
					type="button"
					onMouseDown={(event) => event.preventDefault()}
					onClick={run}
				>
					{name}
				</button>
			))}
		</fieldset>
	);
}

function QuoteTools({ editor, attribution }: { editor: Editor; attribution: string }) {
	const words = useWords().quote;
	return (
		<fieldset className="ed-ctx" aria-label={words.label}>
			<TextField
				label={words.attribution}
				value={attribution}
				hint={words.attributionHint}
				onText={(text) => editor.commands.updateAttributes("blockquote", { attribution: text })}
				onEnter={() => editor.commands.focus()}
			/>
		</fieldset>
	);
}

function PictureTools({ editor, onOpen }: { editor: Editor; onOpen: (dialog: DialogName) => void }) {
	const { picture: words, writing } = useWords();
	const { selection } = editor.state;
	const isInGallery = selection.$from.parent.type.name === "gallery";
	return (
		<fieldset className="ed-ctx" aria-label={isInGallery ? writing.gallery.title : words.title}>
			{isInGallery ? (
				<button className="tb" type="button" onClick={() => onOpen("gallery")}>
					<ToolIcon name="gallery" />
					{writing.gallery.edit}
				</button>
			) : null}
			<button className="tb" type="button" onClick={() => onOpen("picture")}>
				<ToolIcon name="pen" />
				{words.edit}
			</button>
			<button className="tb" type="button" onClick={() => removeChosen(editor)}>
				<ToolIcon name="cross" />
				{words.remove}
			</button>
		</fieldset>
	);
}

/** The last picture of a gallery takes the gallery with it: an empty one would be nothing. */
function removeChosen(editor: Editor): void {
	const { $from } = editor.state.selection;
	const isLastOfGallery = $from.parent.type.name === "gallery" && $from.parent.childCount === 1;
	if (isLastOfGallery) editor.chain().focus().deleteRange({ from: $from.before(), to: $from.after() }).run();
	else editor.chain().focus().deleteSelection().run();
}
