"use client";

import { useState } from "react";
import { Modal } from "@/components/desk/editor/modal.island";
import { TextField } from "@/components/desk/editor/text-field.island";
import { useWords } from "@/components/desk/words.island";
import { problemSentence } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

/** Asks for the words that go with a step. What was typed stays there while the server refuses it. */
export function WordsDialog({
	ask,
	isNeeded,
	isBusy,
	problems,
	onSay,
	onClose,
}: {
	ask: { title: string; body: string; words: string };
	isNeeded: boolean;
	isBusy: boolean;
	problems: readonly Problem[];
	onSay: (text: string) => void;
	onClose: () => void;
}) {
	const words = useWords();
	const [text, setText] = useState("");
	const [isTried, setTried] = useState(false);
	const isBlank = isNeeded && text.trim() === "";
	const refused = problems.map((problem) => problemSentence(words, problem)).join(" ");
	const problem = isTried && isBlank ? words.problems.blank() : refused || undefined;
	return (
		<Modal title={ask.title} onClose={onClose}>
			<form
				className="dlg-b"
				onSubmit={(event) => {
					event.preventDefault();
					setTried(true);
					if (!isBlank && !isBusy) onSay(text);
				}}
			>
				<p>{ask.body}</p>
				<TextField label={ask.words} value="" rows={3} problem={problem} onText={setText} />
				<div className="dlg-f">
					<button className="btn btn--quiet" type="button" onClick={onClose}>
						{words.workflow.asks.cancel}
					</button>
					<button className="btn btn--pri" type="submit" aria-disabled={isBusy}>
						{isBusy ? words.workflow.panel.working : ask.title}
					</button>
				</div>
			</form>
		</Modal>
	);
}
