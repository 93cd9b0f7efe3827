"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useWords } from "./editor-words.island";
import { findingOf, goBy, replaceAll, replaceOne, seek, takeUp } from "./find-matches";
import { isComposingKey, TextField } from "./text-field.island";
import { ToolIcon } from "./tool-icon";

/** Finds words in the text and puts others in their place. It stands above the text and takes nothing away from it. */
export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
	const words = useWords().writing.find;
	const bar = useRef<HTMLElement>(null);
	// What was selected is most often what is sought.
	const [typed, setTyped] = useState(() => {
		const { from, to } = editor.state.selection;
		return editor.state.doc.textBetween(from, to, " ").slice(0, 100);
	});
	const [other, setOther] = useState("");
	const [anyWidth, setAnyWidth] = useState(true);
	const [matchCase, setMatchCase] = useState(false);
	const [replaced, setReplaced] = useState<number | null>(null);
	const finding = useEditorState({
		editor,
		selector: ({ editor: now }) => {
			const { matches, at } = findingOf(now);
			return { count: matches.length, at };
		},
	});

	useEffect(() => {
		seek(editor, { words: typed, anyWidth, matchCase });
	}, [editor, typed, anyWidth, matchCase]);
	useEffect(() => {
		const field = bar.current?.querySelector("input");
		field?.focus();
		field?.select();
		return () => {
			if (!editor.isDestroyed) seek(editor, null);
		};
	}, [editor]);

	function look(words: string): void {
		setReplaced(null);
		setTyped(words);
	}

	function replaceEvery(): void {
		if (finding.count === 0) return;
		setReplaced(replaceAll(editor, other));
		// The button that was pressed has nothing more to do; the keys go on from the field.
		bar.current?.querySelector("input")?.focus();
	}

	function close(): void {
		takeUp(editor);
		onClose();
	}

	function onKeyDown(event: KeyboardEvent): void {
		if (isComposingKey(event)) return;
		if (event.key === "Escape") close();
		else if (event.key === "Enter" && event.shiftKey) goBy(editor, -1);
		else return;
		event.preventDefault();
		// The field would take Enter with Shift for Enter, and go on where it was to go back.
		event.stopPropagation();
	}

	const icon = (name: "up" | "down" | "cross", label: string, press: () => void) => (
		<button className="icbtn" type="button" aria-label={label} title={label} onClick={press}>
			<ToolIcon name={name} />
		</button>
	);

	return (
		<search ref={bar} className="ed-find" aria-label={words.label} onKeyDownCapture={onKeyDown}>
			<div className="ed-find-r">
				<TextField label={words.find} value={typed} onText={look} onEnter={() => goBy(editor, 1)} />
				<span className="hint" role="status">
					{replaced !== null
						? words.replaced(replaced)
						: typed === ""
							? null
							: words.count(finding.at + 1, finding.count)}
				</span>
				{icon("up", words.previous, () => goBy(editor, -1))}
				{icon("down", words.next, () => goBy(editor, 1))}
				{icon("cross", words.close, close)}
			</div>
			{editor.isEditable ? (
				<div className="ed-find-r">
					<TextField
						label={words.replace}
						value=""
						onText={setOther}
						onEnter={() => replaceOne(editor, other)}
					/>
					<button
						className="btn btn--sm"
						type="button"
						aria-disabled={finding.count === 0}
						onClick={() => replaceOne(editor, other)}
					>
						{words.one}
					</button>
					<button
						className="btn btn--sm"
						type="button"
						// A button that is switched off under the keyboard would take the focus away with it.
						aria-disabled={finding.count === 0}
						onClick={replaceEvery}
					>
						{words.all}
					</button>
				</div>
			) : null}
			<div className="ed-find-r">
				<label className="ck-box">
					<input type="checkbox" checked={anyWidth} onChange={(e) => setAnyWidth(e.currentTarget.checked)} />
					{words.width}
				</label>
				<label className="ck-box">
					<input
						type="checkbox"
						checked={matchCase}
						onChange={(e) => setMatchCase(e.currentTarget.checked)}
					/>
					{words.letters}
				</label>
			</div>
		</search>
	);
}
