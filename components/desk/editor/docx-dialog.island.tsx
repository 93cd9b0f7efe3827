"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { beginHere } from "./begin-here";
import { problemInWords, useWords } from "./editor-words.island";
import { insertHtml } from "./insert-html";
import { Modal } from "./modal.island";
import type { PictureFiles } from "./picture-view";
import { type DocxAnswer, readDocxFile } from "./read-docx-file";

type Stage =
	| { is: "choosing"; problem: string | null }
	| { is: "reading" }
	| { is: "done"; blocks: number; pictures: number; notes: DocxAnswer["notes"] };

/** Puts the content of a Word file where the caret is, as one step of undoing, and tells what could not be read. */
export function DocxDialog({
	editor,
	file,
	pictures,
	onClose,
}: {
	editor: Editor;
	file: File | null;
	pictures: PictureFiles;
	onClose: () => void;
}) {
	const words = useWords();
	const { docx } = words.writing;
	const [stage, setStage] = useState<Stage>({ is: "choosing", problem: null });
	const isStarted = useRef(false);
	const field = useRef<HTMLInputElement>(null);

	async function read(chosen: File): Promise<void> {
		setStage({ is: "reading" });
		const answer = await readDocxFile(chosen, pictures);
		if ("code" in answer) {
			const problem = docx.problems[answer.code] ?? problemInWords(words, answer);
			setStage({ is: "choosing", problem });
			return;
		}
		if (editor.isDestroyed) return;
		const put = insertHtml(editor, answer.html);
		if (put === 0) setStage({ is: "choosing", problem: docx.problems["no-text"] ?? "" });
		else {
			const taken = answer.pictures.filter((picture) => picture !== null).length;
			setStage({ is: "done", blocks: put, pictures: taken, notes: answer.notes });
		}
	}

	const readDropped = useEffectEvent(() => {
		if (file === null || isStarted.current) return;
		isStarted.current = true;
		void read(file);
	});
	useEffect(() => readDropped(), []);

	/** What came in is in the text, and so is whoever brought it: one undo takes it away. */
	function close(): void {
		onClose();
		if (stage.is === "done") requestAnimationFrame(() => editor.commands.focus());
	}

	return (
		<Modal title={docx.title} onClose={close}>
			<div className="dlg-b">
				{stage.is === "choosing" ? (
					<>
						<div className="ed-drop">
							<input
								ref={field}
								className="vh"
								type="file"
								tabIndex={-1}
								aria-label={docx.choose}
								accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
								onChange={(event) => {
									const [chosen] = event.currentTarget.files ?? [];
									if (chosen) void read(chosen);
								}}
							/>
							<button className="btn" type="button" onClick={() => field.current?.click()}>
								{docx.choose}
							</button>
							<p className="hint">{docx.drop}</p>
						</div>
						{stage.problem === null ? null : (
							<p className="err" role="alert">
								{stage.problem}
							</p>
						)}
					</>
				) : null}
				<p role="status">
					{stage.is === "reading"
						? docx.working
						: stage.is === "done"
							? docx.done(stage.blocks, stage.pictures)
							: null}
				</p>
				{stage.is === "done" ? (
					<>
						{stage.notes.map(({ code, count }) => (
							<p key={code} className="err">
								{docx.notes[code]?.(count)}
							</p>
						))}
						<div ref={beginHere} className="dlg-f">
							<button className="btn btn--pri" type="button" onClick={close}>
								{docx.close}
							</button>
						</div>
					</>
				) : null}
			</div>
		</Modal>
	);
}
