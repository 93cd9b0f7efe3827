"use client";

import { useActionState } from "react";
import { useWords } from "@/components/desk/words.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** Signs out one other device. */
export function RevokeForm({
	action,
	sessionId,
	device,
}: {
	action: FormAction<object>;
	sessionId: string;
	device: string;
}) {
	const words = useWords();
	const [{ problems }, send] = useActionState(action, untouched);
	return (
		<form action={send}>
			<input type="hidden" name="sessionId" value={sessionId} />
			<SubmitButton className="btn" busy={words.account.revokeBusy} name={words.account.revokeName(device)}>
				{words.account.revoke}
			</SubmitButton>
			{problems.map((problem) => (
				<p key={problem.code} className="err" role="alert">
					{problemSentence(words, problem)}
				</p>
			))}
		</form>
	);
}
