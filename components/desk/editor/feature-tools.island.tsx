"use client";

import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useWords } from "./editor-words.island";
import { SpeakerFields } from "./speaker-fields.island";
import type { DialogName } from "./text-tools";
import { ToolIcon } from "./tool-icon";

export type FeaturePlace =
	| { name: "interview"; at: number; speakers: { mark: string; name: string }[]; speaker: number }
	| { name: "infoBox" | "timeline" | "storyCard"; at: number };

/** The block with parts that the caret is in or that is chosen; `at` is where it begins. */
export function featurePlaceOf(editor: Editor): FeaturePlace | null {
	const { selection, doc } = editor.state;
	const { $from } = selection;
	if ($from.depth === 0) {
		const name = doc.nodeAt(selection.from)?.type.name;
		return name === "storyCard" && !selection.empty ? { name, at: selection.from } : null;
	}
	const block = $from.node(1);
	const at = $from.before(1);
	if (block.type.name === "interview") {
		const speaker = $from.depth > 1 ? Number($from.node(2).attrs.speaker) : 0;
		return { name: "interview", at, speakers: block.attrs.speakers, speaker };
	}
	const { name } = block.type;
	return name === "infoBox" || name === "timeline" ? { name, at } : null;
}

/** The tools of an interview, a 資料盒, a timeline or a card. */
export function FeatureTools({
	editor,
	place,
	onOpen,
}: {
	editor: Editor;
	place: FeaturePlace;
	onOpen: (dialog: DialogName) => void;
}) {
	const { interview, infoBox, timeline, storyCard } = useWords().writing;
	switch (place.name) {
		case "interview":
			return (
				<fieldset className="ed-ctx" aria-label={interview.label}>
					<SpeakerFields editor={editor} {...place} />
					<Tool icon="cross" word={interview.removeAll} onPress={() => removeBlock(editor, place.at)} />
				</fieldset>
			);
		case "infoBox":
			return (
				<fieldset className="ed-ctx" aria-label={infoBox.label}>
					<Tool icon="cross" word={infoBox.remove} onPress={() => removeBlock(editor, place.at)} />
				</fieldset>
			);
		case "timeline":
			return (
				<fieldset className="ed-ctx" aria-label={timeline.label}>
					<Tool icon="more" word={timeline.add} onPress={() => addEntry(editor)} />
					<Tool icon="up" word={timeline.up} onPress={() => moveEntry(editor, -1)} />
					<Tool icon="down" word={timeline.down} onPress={() => moveEntry(editor, 1)} />
					<Tool icon="cross" word={timeline.removeEntry} onPress={() => removeEntry(editor)} />
					<Tool icon="cross" word={timeline.remove} onPress={() => removeBlock(editor, place.at)} />
				</fieldset>
			);
		case "storyCard":
			return (
				<fieldset className="ed-ctx" aria-label={storyCard.label}>
					<Tool icon="pen" word={storyCard.change} onPress={() => onOpen("storyCard")} />
					<Tool icon="cross" word={storyCard.remove} onPress={() => removeBlock(editor, place.at)} />
				</fieldset>
			);
		default:
			return place satisfies never;
	}
}

function Tool({
	icon,
	word,
	onPress,
}: {
	icon: "cross" | "more" | "up" | "down" | "pen";
	word: string;
	onPress: () => void;
}) {
	return (
		<button className="tb" type="button" onMouseDown={(event) => event.preventDefault()} onClick={onPress}>
			<ToolIcon name={icon} />
			{word}
		</button>
	);
}

function removeBlock(editor: Editor, at: number): void {
	const block = editor.state.doc.nodeAt(at);
	if (block)
		editor
			.chain()
			.focus()
			.deleteRange({ from: at, to: at + block.nodeSize })
			.run();
}

type Entry = { index: number; start: number; end: number; entries: number };

function entryOf(editor: Editor): Entry | null {
	const { $from } = editor.state.selection;
	if ($from.depth < 2) return null;
	return {
		index: $from.index(1),
		start: $from.before(2),
		end: $from.after(2),
		entries: $from.node(1).childCount,
	};
}

function addEntry(editor: Editor): void {
	const entry = entryOf(editor);
	const node = editor.schema.nodes.timelineEntry?.createAndFill();
	if (!entry || !node) return;
	const tr = editor.state.tr.insert(entry.end, node);
	tr.setSelection(TextSelection.near(tr.doc.resolve(entry.end + 1), 1));
	editor.view.dispatch(tr.scrollIntoView());
	editor.commands.focus();
}

function moveEntry(editor: Editor, by: 1 | -1): void {
	const entry = entryOf(editor);
	if (!entry || entry.index + by < 0 || entry.index + by >= entry.entries) return;
	const { doc, tr, selection } = editor.state;
	const node = doc.nodeAt(entry.start);
	const neighbour = by < 0 ? doc.resolve(entry.start).nodeBefore : doc.nodeAt(entry.end);
	if (!node || !neighbour) return;
	const to = by < 0 ? entry.start - neighbour.nodeSize : entry.start + neighbour.nodeSize;
	tr.delete(entry.start, entry.end).insert(to, node);
	tr.setSelection(TextSelection.create(tr.doc, to + (selection.from - entry.start)));
	editor.view.dispatch(tr.scrollIntoView());
	editor.commands.focus();
}

function removeEntry(editor: Editor): void {
	const entry = entryOf(editor);
	if (!entry) return;
	if (entry.entries === 1) removeBlock(editor, entry.start - 1);
	else editor.chain().focus().deleteRange({ from: entry.start, to: entry.end }).run();
}
