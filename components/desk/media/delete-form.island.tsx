"use client";

import { useActionState } from "react";
import { useWords } from "@/components/desk/words.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** Deletes the picture, once that has been asked for and then confirmed. */
export function DeleteForm({ id, action }: { id: string; action: FormAction<object> }) {
	const words = useWords();
	const labels = words.media.picture;
	const [{ problems }, send] = useActionState(action, untouched);
	return (
		<details className="med-del">
			<summary className="btn btn--sm btn--danger">{labels.delete}</summary>
			<form action={send}>
				<input type="hidden" name="mediaId" value={id} />
				<p>{labels.deleteHint}</p>
				<SubmitButton className="btn btn--danger" busy={labels.deleting}>
					{labels.deleteConfirm}
				</SubmitButton>
				{problems.map((problem) => (
					<p key={problem.code} className="err" role="alert">
						{problemSentence(words, problem)}
					</p>
				))}
			</form>
		</details>
	);
}
