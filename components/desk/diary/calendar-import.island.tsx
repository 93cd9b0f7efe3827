"use client";

import { type ChangeEvent, type FormEvent, startTransition, useActionState, useState } from "react";
import { FieldNotes } from "@/components/desk/directory/field-notes";
import { useWords } from "@/components/desk/words.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** Longer than any that the desk takes, so that a film named .ics is not read into the page. */
const READ_MAX_BYTES = 2_000_000;

/** A calendar file's text, from a file or pasted: what is wrong with it names a line that can be looked at here. */
export function CalendarImport({ action }: { action: FormAction<object> }) {
	const words = useWords();
	const { diary, directory } = words;
	const [{ problems, typed }, send, isSending] = useActionState(action, untouched);
	const [text, setText] = useState(typed.file ?? "");
	const [tooLarge, setTooLarge] = useState(false);
	const [problem] = tooLarge ? [{ code: "too-large", values: { max: READ_MAX_BYTES } }] : problems;

	async function choose(event: ChangeEvent<HTMLInputElement>): Promise<void> {
		const [file] = event.target.files ?? [];
		if (!file) return;
		setTooLarge(file.size > READ_MAX_BYTES);
		if (file.size <= READ_MAX_BYTES) setText(await file.text());
	}

	function onSubmit(event: FormEvent<HTMLFormElement>): void {
		// Before the script is at work the browser sends it by itself.
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		setTooLarge(false);
		if (!isSending) startTransition(() => send(form));
	}

	return (
		<form className="dir-f" action={send} onSubmit={onSubmit} noValidate>
			<div className="field">
				<label htmlFor="choose">{diary.chooseFile}</label>
				<input className="inp" id="choose" type="file" accept=".ics,text/calendar" onChange={choose} />
			</div>
			<div className={problem ? "field field--err" : "field"}>
				<label htmlFor="file">{diary.fields.file}</label>
				<textarea
					className="inp"
					id="file"
					name="file"
					rows={12}
					value={text}
					onChange={(event) => setText(event.target.value)}
					spellCheck={false}
					aria-invalid={problem ? true : undefined}
					aria-describedby={problem ? "file-problem file-hint" : "file-hint"}
				/>
				<div role="alert">
					<FieldNotes
						name="file"
						hint={undefined}
						problem={problem ? problemSentence(words, problem) : undefined}
					/>
				</div>
				<FieldNotes name="file" hint={diary.hints.file} problem={undefined} />
			</div>
			<button className="btn btn--pri" type="submit" aria-disabled={isSending || undefined}>
				{isSending ? directory.form.saving : diary.importSend}
			</button>
		</form>
	);
}
