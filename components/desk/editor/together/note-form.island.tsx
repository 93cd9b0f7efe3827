"use client";

import { useId, useRef, useState } from "react";
import { useWords } from "../editor-words.island";
import { isComposingKey } from "../text-field.island";
import { Mentions } from "./mentions.island";

/** At most so many names are offered at once. */
const OFFERED = 6;

/**
 * Writing a note or a reply. What is typed stays in this browser tab until it has been sent, whatever happens to the page; an @
 * offers the colleagues who may read it.
 */
export function NoteForm({
	draftKey,
	label,
	colleagues,
	onSend,
	onCancel,
}: {
	/** Under which an unsent text is kept. */
	draftKey: string;
	label: string;
	colleagues: readonly string[];
	onSend: (text: string, noteId: string) => Promise<string | null>;
	onCancel: () => void;
}) {
	const words = useWords();
	const said = words.together.notes;
	const id = useId();
	const field = useRef<HTMLTextAreaElement>(null);
	// The same identity until it is sent, so that a note whose answer was lost is not written twice.
	const [noteId, setNoteId] = useState(() => crypto.randomUUID());
	const [isBusy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const [sought, setSought] = useState<string | null>(null);
	const key = `ejtech.note.${draftKey}`;
	const offered =
		sought === null
			? []
			: colleagues.filter((name) => name.includes(sought) && name !== sought).slice(0, OFFERED);

	function look(): void {
		const shown = field.current;
		if (!shown) return;
		sessionStorage.setItem(key, shown.value);
		setSought(/[@＠](\S{0,20})$/u.exec(shown.value.slice(0, shown.selectionStart))?.[1] ?? null);
	}

	function insert(name: string): void {
		const shown = field.current;
		if (!shown) return;
		const caret = shown.selectionStart;
		const begin = shown.value.slice(0, caret).replace(/[@＠]\S{0,20}$/u, `@${name}　`);
		shown.value = begin + shown.value.slice(caret);
		shown.focus();
		shown.setSelectionRange(begin.length, begin.length);
		look();
	}

	async function send(): Promise<void> {
		const text = field.current?.value ?? "";
		if (isBusy) return;
		if (text.trim() === "") return setProblem("blank");
		setBusy(true);
		const code = await onSend(text, noteId);
		setBusy(false);
		setProblem(code);
		if (code !== null) return;
		sessionStorage.removeItem(key);
		setNoteId(crypto.randomUUID());
		if (field.current) field.current.value = "";
	}

	return (
		<form
			className="nt-f"
			onSubmit={(event) => {
				event.preventDefault();
				void send();
			}}
		>
			<div className="field">
				<label htmlFor={id}>{label}</label>
				<textarea
					ref={field}
					className="inp"
					id={id}
					rows={3}
					defaultValue={sessionStorage.getItem(key) ?? ""}
					aria-describedby={`${id}-hint`}
					aria-invalid={problem === null ? undefined : true}
					// The field appears because it was asked for.
					// biome-ignore lint/a11y/noAutofocus: focus follows the button that opened it
					autoFocus
					onInput={look}
					onSelect={look}
					onKeyDown={(event) => {
						if (isComposingKey(event)) return;
						if (event.key === "ArrowDown" && offered.length > 0) {
							event.preventDefault();
							event.currentTarget.form?.querySelector<HTMLElement>(".nt-who button")?.focus();
						} else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
							event.preventDefault();
							void send();
						}
					}}
				/>
				<Mentions
					names={offered}
					onChoose={insert}
					onLeave={() => {
						field.current?.focus();
						setSought(null);
					}}
				/>
				<p className="hint" id={`${id}-hint`}>
					{said.hint}
				</p>
				{problem === null ? null : (
					<p className="err" role="alert">
						{said.problems[problem] ?? said.failed}
					</p>
				)}
			</div>
			<div className="ed-row">
				<button className="btn btn--pri" type="submit" aria-disabled={isBusy}>
					{isBusy ? said.sending : said.send}
				</button>
				<button className="btn btn--quiet" type="button" onClick={onCancel}>
					{said.cancel}
				</button>
			</div>
		</form>
	);
}
