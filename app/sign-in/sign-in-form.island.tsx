"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type Locale, problemSentence, wordsIn } from "@/lib/words/words";
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
	const labels: Record<string, string> = { email: words.signIn.email, password: words.signIn.password };
	const items = problems.map((problem) => ({
		sentence: problemSentence(words, problem),
		field:
			problem.field === undefined
				? undefined
				: { id: problem.field, label: labels[problem.field] ?? problem.field },
	}));
	const problemOf = (name: string) => items.find(({ field }) => field?.id === name)?.sentence;
	return (
		<form action={send} className="stack" noValidate>
			{items.length > 0 && <ProblemSummary title={words.form.problems(items.length)} items={items} />}
			<input type="hidden" name="to" value={to} />
			<Field
				id="email"
				name="email"
				type="email"
				label={words.signIn.email}
				value={typed.email}
				problem={problemOf("email")}
				autoComplete="username"
			/>
			<Field
				id="password"
				name="password"
				type="password"
				label={words.signIn.password}
				problem={problemOf("password")}
				autoComplete="current-password"
			/>
			<SubmitButton busy={words.signIn.submitting}>{words.signIn.submit}</SubmitButton>
		</form>
	);
}
