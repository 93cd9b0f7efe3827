"use client";

import { useActionState, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type Locale, wordsIn } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** A form before the desk that asks one thing: a code, an e-mail address or a new password. */
export function OneFieldForm({
	locale,
	action,
	fields,
	name,
	type = "text",
	label,
	hint,
	autoComplete,
	submit,
	busy,
}: {
	locale: Locale;
	action: FormAction<object>;
	fields: Record<string, string>;
	name: string;
	type?: "text" | "email" | "password";
	label: string;
	hint?: string;
	autoComplete: string;
	submit: string;
	busy: string;
}) {
	const words = wordsIn(locale);
	const [{ problems, typed }, send] = useActionState(action, untouched);
	const { summary, byField } = useMemo(
		() => formProblems(problems, { [name]: label }, words),
		[problems, name, label, words],
	);
	return (
		<form action={send} className="stack" noValidate>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			{Object.entries(fields).map(([field, text]) => (
				<input key={field} type="hidden" name={field} value={text} />
			))}
			<Field
				id={name}
				name={name}
				type={type}
				label={label}
				{...(hint && { hint })}
				value={typed[name]}
				problem={byField[name]}
				autoComplete={autoComplete}
			/>
			<SubmitButton busy={busy}>{submit}</SubmitButton>
		</form>
	);
}
