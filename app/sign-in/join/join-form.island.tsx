"use client";

import { useActionState, useMemo, useState } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type Locale, wordsIn } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

const LOCALES: readonly Locale[] = ["zh-Hant-HK", "en"];

/** What somebody who joins decides: name, language, and how they will sign in. */
export function JoinForm({
	locale,
	action,
	token,
	email,
	minLength,
}: {
	locale: Locale;
	action: FormAction<object>;
	token: string;
	/** For password managers, which keep a password by its account. */
	email: string;
	minLength: number;
}) {
	const words = wordsIn(locale);
	const { join } = words.access;
	const [{ problems, typed }, send] = useActionState(action, untouched);
	const [by, setBy] = useState("password");
	const { summary, byField } = useMemo(() => {
		const { name, password } = words.access.join;
		return formProblems(problems, { name, password }, words);
	}, [problems, words]);
	return (
		<form action={send} className="stack" noValidate>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			<input type="hidden" name="token" value={token} />
			<input type="hidden" name="username" value={email} autoComplete="username" readOnly />
			<Field
				id="name"
				name="name"
				label={join.name}
				hint={join.nameHint}
				value={typed.name}
				problem={byField.name}
				autoComplete="name"
			/>
			<fieldset>
				<legend>{join.language}</legend>
				{LOCALES.map((one) => (
					<label key={one} className="check" lang={one}>
						<input type="radio" name="locale" value={one} defaultChecked={one === (typed.locale ?? locale)} />
						{words.account.languages[one]}
					</label>
				))}
			</fieldset>
			<fieldset>
				<legend>{join.by}</legend>
				{(["password", "passkey"] as const).map((way) => (
					<label key={way} className="check">
						<input type="radio" name="by" value={way} checked={by === way} onChange={() => setBy(way)} />
						{way === "password" ? join.byPassword : join.byPasskey}
					</label>
				))}
			</fieldset>
			{by === "password" && (
				<Field
					id="password"
					name="password"
					type="password"
					label={join.password}
					hint={words.account.nextHint(minLength)}
					problem={byField.password}
					autoComplete="new-password"
				/>
			)}
			<SubmitButton busy={join.busy}>{join.submit}</SubmitButton>
		</form>
	);
}
