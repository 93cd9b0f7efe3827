"use client";

import { useActionState, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** The present password and the next one; neither ever comes back from the server. */
export function PasswordForm({
	action,
	email,
	minLength,
}: {
	action: FormAction<object>;
	/** For password managers, which keep a password by its account. */
	email: string;
	minLength: number;
}) {
	const words = useWords();
	const { account } = words;
	const [{ problems }, send] = useActionState(action, untouched);
	const { summary, byField } = useMemo(
		() => formProblems(problems, { current: words.account.current, password: words.account.next }, words),
		[problems, words],
	);
	return (
		<form action={send} noValidate>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			<input type="hidden" name="username" value={email} autoComplete="username" readOnly />
			<Field
				id="current"
				name="current"
				type="password"
				label={account.current}
				problem={byField.current}
				autoComplete="current-password"
			/>
			<Field
				id="password"
				name="password"
				type="password"
				label={account.next}
				hint={account.nextHint(minLength)}
				problem={byField.password}
				autoComplete="new-password"
			/>
			<SubmitButton busy={account.passwordBusy}>{account.passwordSubmit}</SubmitButton>
		</form>
	);
}
