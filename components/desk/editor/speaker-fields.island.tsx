"use client";

import type { Editor } from "@tiptap/react";
import { useId } from "react";
import { MAX_SPEAKERS } from "@/lib/body/body";
import { useWords } from "./editor-words.island";
import { TextField } from "./text-field.island";
import { ToolIcon } from "./tool-icon";

type Speakers = { mark: string; name: string }[];

/** Who says the turn the caret is in, and who the speakers are: a mark that stands before each turn, a name told once. */
export function SpeakerFields({
	editor,
	at,
	speakers,
	speaker,
}: {
	editor: Editor;
	at: number;
	speakers: Speakers;
	speaker: number;
}) {
	const words = useWords().writing.interview;
	const id = useId();
	const change = (next: Speakers) => setSpeakers(editor, at, next);
	return (
		<div className="ed-who">
			<label htmlFor={id}>
				{words.turn}
				<select
					id={id}
					className="inp"
					value={speaker}
					onChange={(event) => {
						editor.commands.updateAttributes("turn", { speaker: Number(event.currentTarget.value) });
						editor.commands.focus();
					}}
				>
					{speakers.map(({ mark, name }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a speaker is its place
						<option key={index} value={index}>
							{[mark, name].filter((part) => part !== "").join("　") || words.numbered(index + 1)}
						</option>
					))}
				</select>
			</label>
			<details>
				<summary className="tb">{words.speakers}</summary>
				{speakers.map(({ mark, name }, index) => (
					<fieldset
						className="ed-who-s"
						aria-label={words.numbered(index + 1)}
						// biome-ignore lint/suspicious/noArrayIndexKey: a speaker is its place; one that goes changes the count
						key={`${speakers.length} ${index}`}
					>
						<TextField
							label={words.mark}
							value={mark}
							maxLength={12}
							onText={(text) => change(changed(speakersNow(editor, at), index, { mark: text }))}
							onEnter={() => editor.commands.focus()}
						/>
						<TextField
							label={words.name}
							value={name}
							maxLength={100}
							onText={(text) => change(changed(speakersNow(editor, at), index, { name: text }))}
							onEnter={() => editor.commands.focus()}
						/>
						<button
							className="icbtn"
							type="button"
							aria-label={words.remove(mark || String(index + 1))}
							aria-disabled={speakers.length === 1}
							onClick={({ currentTarget }) => {
								if (speakers.length === 1) return;
								// Its row goes, and the others are drawn anew.
								currentTarget.closest("details")?.querySelector("summary")?.focus();
								removeSpeaker(editor, at, index);
							}}
						>
							<ToolIcon name="cross" />
						</button>
					</fieldset>
				))}
				{speakers.length < MAX_SPEAKERS ? (
					<button
						className="tb"
						type="button"
						onClick={() => change([...speakersNow(editor, at), { mark: "", name: "" }])}
					>
						<ToolIcon name="more" />
						{words.add}
					</button>
				) : null}
				<p className="hint">{words.hint}</p>
			</details>
		</div>
	);
}

function speakersNow(editor: Editor, at: number): Speakers {
	return editor.state.doc.nodeAt(at)?.attrs.speakers ?? [];
}

function changed(speakers: Speakers, index: number, change: Partial<Speakers[number]>): Speakers {
	return speakers.map((speaker, place) => (place === index ? { ...speaker, ...change } : speaker));
}

function setSpeakers(editor: Editor, at: number, speakers: Speakers): void {
	editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { speakers }));
}

/** Turns of the one that goes become the first's; those of later ones keep their speaker. */
function removeSpeaker(editor: Editor, at: number, index: number): void {
	const { tr, doc } = editor.state;
	const interview = doc.nodeAt(at);
	if (!interview) return;
	interview.forEach((turn, offset) => {
		const { speaker } = turn.attrs;
		const next = speaker === index ? 0 : speaker > index ? speaker - 1 : speaker;
		if (next !== speaker) tr.setNodeMarkup(at + 1 + offset, null, { speaker: next });
	});
	const speakers = speakersNow(editor, at).filter((_speaker, place) => place !== index);
	editor.view.dispatch(tr.setNodeMarkup(at, null, { speakers }));
}
