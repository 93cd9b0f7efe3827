"use client";

import { type Editor, getMarkRange } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { hrefFromInput } from "@/lib/body/allowed-href";
import { useWords } from "./editor-words.island";
import { Modal } from "./modal.island";
import { TextField } from "./text-field.island";

/** Links the selected words, changes the link the caret is in, or inserts linked words. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
	const words = useWords();
	const [existing] = useState(() => linkAtCaret(editor));
	const [address, setAddress] = useState(existing?.href ?? "");
	const [text, setText] = useState("");
	const [isWrong, setWrong] = useState(false);
	const needsText = existing === null && editor.state.selection.empty;

	function finish(act: () => void): void {
		onClose();
		// The dialog gives the focus back first, or the caret would be lost again.
		requestAnimationFrame(act);
	}

	function onSubmit(event: FormEvent): void {
		event.preventDefault();
		const href = hrefFromInput(address);
		if (href === null) {
			setWrong(true);
			return;
		}
		finish(() => {
			const chain = editor.chain().focus();
			if (existing !== null) chain.setTextSelection(existing).setMark("link", { href }).run();
			else if (!needsText) chain.setMark("link", { href }).run();
			else {
				const shown = text.trim() === "" ? address.trim() : text.trim();
				chain.insertContent({ type: "text", text: shown, marks: [{ type: "link", attrs: { href } }] }).run();
			}
		});
	}

	return (
		<Modal title={words.link.title} onClose={onClose}>
			<form className="dlg-b" onSubmit={onSubmit} noValidate>
				<TextField
					label={words.link.address}
					value={address}
					hint={words.link.hint}
					problem={isWrong ? words.link.wrong : undefined}
					onText={(typed) => {
						setAddress(typed);
						setWrong(false);
					}}
				/>
				{needsText ? <TextField label={words.link.text} value="" onText={setText} /> : null}
				<div className="dlg-f">
					{existing === null ? null : (
						<button
							className="btn btn--danger"
							type="button"
							onClick={() =>
								finish(() => editor.chain().focus().setTextSelection(existing).unsetMark("link").run())
							}
						>
							{words.link.remove}
						</button>
					)}
					<button className="btn btn--pri" type="submit">
						{words.link.apply}
					</button>
				</div>
			</form>
		</Modal>
	);
}

function linkAtCaret(editor: Editor): { from: number; to: number; href: string } | null {
	const { link } = editor.schema.marks;
	const range = link && getMarkRange(editor.state.selection.$from, link);
	if (!range) return null;
	return { ...range, href: String(editor.getAttributes("link").href ?? "") };
}
