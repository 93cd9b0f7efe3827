"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "./editor-words.island";
import { type Insertion, insertionsMatching, namesOf } from "./insertions";
import { type Slash, type SlashKeys, slashIn } from "./slash";
import type { DialogName } from "./text-tools";
import { ToolIcon } from "./tool-icon";

/**
 * What can be inserted, below a stroke on an empty line. The caret stays in the text: what is typed on narrows the list, and the text
 * names the marked entry to a screen reader. It only ever reads what is composed and moves nothing under it.
 */
export function SlashMenu({
	editor,
	offered,
	keys,
	onOpen,
}: {
	editor: Editor;
	offered: readonly Insertion[];
	keys: SlashKeys;
	onOpen: (dialog: DialogName) => void;
}) {
	const words = useWords().writing.insert;
	const id = useId();
	const slash = useEditorState({ editor, selector: ({ editor: now }) => openSlash(now), equalityFn: isSame });
	const [shutAt, setShutAt] = useState<number | null>(null);
	const [marked, setMarked] = useState({ query: "", at: 0 });
	const list = useRef<HTMLDivElement>(null);
	const isOpen = slash !== null && slash.from !== shutAt;
	const found = isOpen ? insertionsMatching(offered, slash.query, words.items) : [];
	const at = slash !== null && marked.query === slash.query ? Math.min(marked.at, found.length - 1) : 0;
	if (slash === null && shutAt !== null) setShutAt(null);

	function choose(index: number): void {
		const chosen = found[index];
		const place = slashIn(editor.state);
		if (!chosen || place === null) return;
		editor.chain().focus().deleteRange({ from: place.from, to: place.to }).run();
		chosen.run(editor, onOpen);
	}

	useEffect(() => {
		if (!isOpen) return;
		return keys.hear((key) => {
			if (key === "Escape") setShutAt(slash.from);
			else if (found.length === 0) return false;
			else if (key === "Enter" || key === "Tab") choose(at);
			else setMarked({ query: slash.query, at: moved(key, at, found.length) });
			return true;
		});
	});

	useEffect(() => {
		const { dom } = editor.view;
		if (!isOpen || found.length === 0) return;
		dom.setAttribute("aria-controls", id);
		dom.setAttribute("aria-activedescendant", `${id}-${at}`);
		document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
		return () => {
			dom.removeAttribute("aria-controls");
			dom.removeAttribute("aria-activedescendant");
		};
	}, [editor, isOpen, at, found.length, id]);

	useLayoutEffect(() => {
		const box = list.current?.parentElement;
		if (!isOpen || !box) return;
		// Looked up after every drawing: the line may have moved under the menu.
		const { left, top, bottom } = editor.view.coordsAtPos(slash.from);
		const height = box.offsetHeight;
		const below = bottom + height + 8 < window.innerHeight;
		box.style.insetInlineStart = `${Math.max(8, Math.min(left, window.innerWidth - box.offsetWidth - 8))}px`;
		box.style.insetBlockStart = `${below ? bottom + 6 : Math.max(8, top - height - 6)}px`;
	});

	if (!isOpen) return null;
	return (
		<div className="ed-slash">
			<div ref={list} id={id} role="listbox" aria-label={words.label} tabIndex={0}>
				{found.map((insertion, index) => {
					const { name, icon } = insertion;
					const [title, hint] = namesOf(insertion, words.items);
					return (
						// biome-ignore lint/a11y/useKeyWithClickEvents: the text has the keys, and gives them to this list
						<div
							key={name}
							id={`${id}-${index}`}
							role="option"
							aria-selected={index === at}
							tabIndex={-1}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => choose(index)}
						>
							<ToolIcon name={icon} />
							<b>{title}</b>
							<span className="hint">{hint}</span>
						</div>
					);
				})}
			</div>
			<p className="hint" role="status">
				{found.length === 0 ? words.none : words.count(found.length)}
			</p>
		</div>
	);
}

function openSlash(editor: Editor | null): Slash | null {
	return editor?.isFocused && editor.isEditable ? slashIn(editor.state) : null;
}

function isSame(one: Slash | null, other: Slash | null): boolean {
	return one?.query === other?.query && one?.from === other?.from && one?.to === other?.to;
}

function moved(key: string, at: number, count: number): number {
	if (key === "ArrowDown") return (at + 1) % count;
	if (key === "ArrowUp") return (at - 1 + count) % count;
	return key === "Home" ? 0 : count - 1;
}
