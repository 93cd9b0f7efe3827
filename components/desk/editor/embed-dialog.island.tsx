"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { embedFromUrl } from "@/lib/body/embeds";
import { useWords } from "./editor-words.island";
import { Modal } from "./modal.island";
import { TextField } from "./text-field.island";
import { insertBlock } from "./text-tools";

/** Embeds a video, post or episode by its address; never by a provider's HTML. */
export function EmbedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
	const words = useWords();
	const [address, setAddress] = useState("");
	const [isWrong, setWrong] = useState(false);

	function onSubmit(event: FormEvent): void {
		event.preventDefault();
		const embed = embedFromUrl(address);
		if (embed === null) {
			setWrong(true);
			return;
		}
		onClose();
		requestAnimationFrame(() => insertBlock(editor, { type: "embed", attrs: embed }));
	}

	return (
		<Modal title={words.embed.title} onClose={onClose}>
			<form className="dlg-b" onSubmit={onSubmit} noValidate>
				<TextField
					label={words.embed.address}
					value=""
					hint={words.embed.hint}
					problem={isWrong ? words.embed.wrong : undefined}
					onText={(typed) => {
						setAddress(typed);
						setWrong(false);
					}}
				/>
				<div className="dlg-f">
					<button className="btn btn--pri" type="submit">
						{words.embed.insert}
					</button>
				</div>
			</form>
		</Modal>
	);
}
