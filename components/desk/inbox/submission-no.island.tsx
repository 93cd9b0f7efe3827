"use client";

import { useId, useState } from "react";
import { Modal } from "@/components/desk/editor/modal.island";
import { TextField } from "@/components/desk/editor/text-field.island";
import { useWords } from "@/components/desk/words.island";
import { discardReasons, reasonsFor } from "@/lib/submissions/decline-reasons";
import type { SubmissionKind } from "@/lib/submissions/kinds";
import { problemSentence } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

/** Asks why a submission is declined, or why one that was held is ended. What was chosen and typed stays while the server refuses it. */
export function SubmissionNo({
	kind,
	isHeld,
	isBusy,
	problems,
	onSay,
	onClose,
}: {
	kind: SubmissionKind;
	isHeld: boolean;
	isBusy: boolean;
	problems: readonly Problem[];
	onSay: (said: Record<string, string>) => void;
	onClose: () => void;
}) {
	const words = useWords();
	const { inbox } = words;
	const id = useId();
	const [reason, setReason] = useState("");
	const [note, setNote] = useState("");
	const sentence = (field: string) => {
		const found = problems.find((problem) => (problem.field === "note" ? "note" : "reason") === field);
		return found ? problemSentence(words, found) : undefined;
	};
	const wrong = sentence("reason");
	const title = isHeld ? inbox.discard : inbox.board.declineTitle;
	return (
		<Modal title={title} onClose={onClose}>
			<form
				className="dlg-b"
				onSubmit={(event) => {
					event.preventDefault();
					if (!isBusy) onSay(isHeld ? { reason } : { reason, note });
				}}
			>
				<p>{isHeld ? inbox.board.discardBody : inbox.board.declineBody}</p>
				<div className={wrong ? "field field--err" : "field"}>
					<label htmlFor={id}>{isHeld ? inbox.discardReason : inbox.declineReason}</label>
					<select
						className="inp"
						id={id}
						value={reason}
						aria-invalid={wrong ? true : undefined}
						aria-describedby={wrong ? `${id}-wrong` : undefined}
						onChange={(event) => setReason(event.target.value)}
					>
						<option value="">{inbox.chooseReason}</option>
						{(isHeld ? discardReasons : reasonsFor(kind)).map((one) => (
							<option key={one} value={one}>
								{inbox.reasons[one]}
							</option>
						))}
					</select>
					{wrong ? (
						<p className="err" id={`${id}-wrong`} role="alert">
							{wrong}
						</p>
					) : null}
				</div>
				{isHeld ? null : (
					<TextField
						label={inbox.declineNote(kind === "correction")}
						value=""
						rows={3}
						problem={sentence("note")}
						onText={setNote}
					/>
				)}
				<div className="dlg-f">
					<button className="btn btn--quiet" type="button" onClick={onClose}>
						{inbox.board.cancel}
					</button>
					<button className="btn btn--danger" type="submit" aria-disabled={isBusy}>
						{isHeld ? inbox.discardSend : inbox.declineSend}
					</button>
				</div>
			</form>
		</Modal>
	);
}
