"use client";

import { useActionState, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { useProven } from "@/components/desk/proof.island";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import type { Locale, Words } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";
import { RoleField } from "./role-field";

type Role = keyof Words["desk"]["roles"];

const LOCALES: readonly Locale[] = ["zh-Hant-HK", "en"];

/** Asks somebody by mail to join in a role. */
export function InviteForm({ action, roles }: { action: FormAction<object>; roles: readonly Role[] }) {
	const words = useWords();
	const { staff } = words.access;
	const [{ problems, typed }, send] = useActionState(useProven(action), untouched);
	const { summary, byField } = useMemo(() => {
		const { email, role, locale } = words.access.staff;
		return formProblems(problems, { email, role, locale }, words);
	}, [problems, words]);
	return (
		<form action={send} noValidate>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			<Field
				id="email"
				name="email"
				type="email"
				label={staff.email}
				value={typed.email}
				problem={byField.email}
				autoComplete="off"
			/>
			<RoleField id="role" roles={roles} value={typed.role} words={words} />
			<div className="field">
				<label htmlFor="locale">{staff.locale}</label>
				<select
					className="inp"
					id="locale"
					name="locale"
					key={typed.locale}
					defaultValue={typed.locale ?? LOCALES[0]}
				>
					{LOCALES.map((one) => (
						<option key={one} value={one} lang={one}>
							{words.account.languages[one]}
						</option>
					))}
				</select>
			</div>
			<SubmitButton busy={staff.inviteBusy}>{staff.inviteSubmit}</SubmitButton>
		</form>
	);
}
