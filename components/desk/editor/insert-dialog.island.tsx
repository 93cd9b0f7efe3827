"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useWords } from "./editor-words.island";
import { type Insertion, insertionsMatching, namesOf } from "./insertions";
import { Modal } from "./modal.island";
import { TextField } from "./text-field.island";
import type { DialogName } from "./text-tools";
import { ToolIcon } from "./tool-icon";

/** Everything that can be inserted, by pointer or thumb: the same list that a stroke on an empty line opens. */
export function InsertDialog({
	editor,
	offered,
	onOpen,
	onClose,
}: {
	editor: Editor;
	offered: readonly Insertion[];
	onOpen: (dialog: DialogName) => void;
	onClose: () => void;
}) {
	const words = useWords().writing.insert;
	const [typed, setTyped] = useState("");
	const found = insertionsMatching(offered, typed, words.items);

	function choose(at: number): void {
		const chosen = found[at];
		if (!chosen) return;
		onClose();
		// The dialog gives the focus back first, or the caret would be lost again.
		requestAnimationFrame(() => chosen.run(editor, onOpen));
	}

	return (
		<Modal title={words.label} onClose={onClose}>
			<div className="dlg-b">
				<TextField label={words.filter} type="search" value="" onText={setTyped} onEnter={() => choose(0)} />
				<ul className="ed-ins">
					{found.map((insertion, at) => {
						const { name, icon } = insertion;
						const [title, hint] = namesOf(insertion, words.items);
						return (
							<li key={name}>
								<button type="button" onClick={() => choose(at)}>
									<ToolIcon name={icon} />
									<b>{title}</b>
									<span className="hint">{hint}</span>
								</button>
							</li>
						);
					})}
				</ul>
				<p className="hint" role="status">
					{found.length === 0 ? words.none : words.hint}
				</p>
			</div>
		</Modal>
	);
}
