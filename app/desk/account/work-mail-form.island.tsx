"use client";

import { useActionState } from "react";
import { useWords } from "@/components/desk/words.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { MAIL_KINDS, type MailKind } from "@/lib/staff/mail-kinds";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** The kinds of mail, those ticked that are wanted. */
export function WorkMailForm({
	action,
	unwanted,
}: {
	action: FormAction<object>;
	unwanted: readonly MailKind[];
}) {
	const words = useWords();
	const { preferences } = words.workflow.mail;
	const { mailSave, mailSaving } = words.together.notices;
	const [{ problems }, send] = useActionState(action, untouched);
	return (
		<form action={send}>
			<fieldset>
				<legend className="vh">{preferences.title}</legend>
				{MAIL_KINDS.map((kind) => (
					<label key={kind} className="check">
						<input type="checkbox" name={kind} defaultChecked={!unwanted.includes(kind)} />
						{preferences.kinds[kind]}
					</label>
				))}
			</fieldset>
			{problems.map((problem) => (
				<p key={problem.code} className="err" role="alert">
					{problemSentence(words, problem)}
				</p>
			))}
			<SubmitButton className="btn" busy={mailSaving}>
				{mailSave}
			</SubmitButton>
		</form>
	);
}
