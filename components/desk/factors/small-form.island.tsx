"use client";

import { type ReactNode, useActionState } from "react";
import { useProven } from "@/components/desk/proof.island";
import { useWords } from "@/components/desk/words.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, type FormState, untouched } from "@/lib/write/form-state";

/** A button with what it sends, which asks for a proof where one is wanted, and the sentence when it was refused. */
export function SmallForm<Value>({
	action,
	fields = {},
	button,
	busy,
	name,
	look = "btn",
	onDone,
	children,
}: {
	action: FormAction<Value>;
	fields?: Record<string, string>;
	button: ReactNode;
	busy: string;
	/** For screen readers, when the words alone do not say on what it works. */
	name?: string;
	look?: string;
	onDone?: (value: Value) => void;
	children?: ReactNode;
}) {
	const words = useWords();
	const proven = useProven(action);
	const [{ problems }, send] = useActionState(async (before: FormState, form: FormData) => {
		const state = await proven(before, form);
		if (state.value !== null) onDone?.(state.value);
		return state;
	}, untouched);
	return (
		<form action={send}>
			{Object.entries(fields).map(([field, text]) => (
				<input key={field} type="hidden" name={field} value={text} />
			))}
			{children}
			<SubmitButton className={look} busy={busy} {...(name && { name })}>
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
