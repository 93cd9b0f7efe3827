"use client";

import { type ReactNode, useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";
import { useProven } from "./proof.island";
import { useWords } from "./words.island";

/** A form of the comments queue: its fields, a button, and the sentence when it was refused. `list` is where it leads back. */
export function QueueForm<Value>({
	action,
	list,
	fields = {},
	button,
	name,
	look = "btn",
	formId,
	children,
}: {
	action: FormAction<Value>;
	list: string;
	fields?: Record<string, string>;
	button: string;
	name?: string;
	look?: string;
	/** Checkboxes elsewhere on the page belong to the form of this id. */
	formId?: string;
	children?: ReactNode;
}) {
	const words = useWords();
	const [{ problems }, send] = useActionState(useProven(action), untouched);
	return (
		<form action={send} id={formId} className="q-form">
			<input type="hidden" name="list" value={list} />
			{Object.entries(fields).map(([field, value]) => (
				<input key={field} type="hidden" name={field} value={value} />
			))}
			{children}
			<SubmitButton className={look} busy={words.comments.busy} {...(name && { name })}>
				{button}
			</SubmitButton>
			{problems.map((problem) => (
				<p key={`${problem.code} ${problem.field}`} className="err" role="alert">
					{problemSentence(words, problem)}
				</p>
			))}
		</form>
	);
}
