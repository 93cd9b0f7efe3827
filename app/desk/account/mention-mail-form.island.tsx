"use client";

import { useActionState } from "react";
import { useWords } from "@/components/desk/words.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** Whether mentions are told by mail too. */
export function MentionMailForm({ action, mails }: { action: FormAction<object>; mails: boolean }) {
	const words = useWords();
	const said = words.together.notices;
	const [{ problems }, send] = useActionState(action, untouched);
	return (
		<form action={send}>
			<fieldset>
				<legend className="vh">{said.mailTitle}</legend>
				{(["yes", "no"] as const).map((one) => (
					<label key={one} className="check">
						<input type="radio" name="mail" value={one} defaultChecked={(one === "yes") === mails} />
						{one === "yes" ? said.mailYes : said.mailNo}
					</label>
				))}
			</fieldset>
			{problems.map((problem) => (
				<p key={problem.code} className="err" role="alert">
					{problemSentence(words, problem)}
				</p>
			))}
			<SubmitButton className="btn" busy={said.mailSaving}>
				{said.mailSave}
			</SubmitButton>
		</form>
	);
}
