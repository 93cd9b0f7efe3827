"use client";

import { useActionState, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type Locale, wordsIn } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** E-mail and password. A refusal keeps the e-mail and says what to do; the password is always typed anew. */
export function SignInForm({
	locale,
	to,
	action,
}: {
	locale: Locale;
	to: string;
	action: FormAction<{ to: string }>;
}) {
	const words = wordsIn(locale);
	const [{ problems, typed }, send] = useActionState(action, untouched);
	const { summary, byField } = useMemo(
		() => formProblems(problems, { email: words.signIn.email, password: words.signIn.password }, words),
		[problems, words],
	);
	return (
		<form action={send} className="stack" noValidate>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			<input type="hidden" name="to" value={to} />
			<input type="hidden" name="lang" value={locale === "en" ? "en" : ""} />
			<Field
				id="email"
				name="email"
				type="email"
				label={words.signIn.email}
				value={typed.email}
				problem={byField.email}
				autoComplete="username"
			/>
			<Field
				id="password"
				name="password"
				type="password"
				label={words.signIn.password}
				problem={byField.password}
				autoComplete="current-password"
			/>
			<SubmitButton className="btn" busy={words.signIn.submitting}>
				{words.signIn.submit}
			</SubmitButton>
		</form>
	);
}
