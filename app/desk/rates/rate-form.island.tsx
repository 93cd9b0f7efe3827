"use client";

import { useActionState, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { SaysDay } from "@/components/desk/says-day.island";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { CURRENCY_NAMES } from "@/lib/money/currencies";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** A rate of a day, to be kept. */
export function RateForm({ action, today }: { action: FormAction<object>; today: string }) {
	const words = useWords();
	const said = words.rates;
	const [{ problems, typed }, send] = useActionState(action, untouched);
	const { summary, byField } = useMemo(
		() => formProblems(problems, said.fields, words),
		[problems, said, words],
	);
	return (
		<form action={send} className="new-page old-f rate-n" noValidate>
			<h2>{said.add}</h2>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			<div className="rate-g">
				<div className="field">
					<label htmlFor="currency">{said.fields.currency}</label>
					<select
						className="inp"
						id="currency"
						name="currency"
						lang="zh-Hant-HK"
						key={typed.currency}
						defaultValue={typed.currency ?? CURRENCY_NAMES[0]}
					>
						{CURRENCY_NAMES.map((name) => (
							<option key={name}>{name}</option>
						))}
					</select>
				</div>
				<Field
					id="rate"
					name="rate"
					label={said.fields.rate}
					hint={said.rateHint}
					value={typed.rate}
					problem={byField.rate}
				/>
				<SaysDay value={typed.on ?? today}>
					<Field
						id="on"
						name="on"
						type="date"
						label={said.fields.on}
						value={typed.on ?? today}
						problem={byField.on}
					/>
				</SaysDay>
				<Field
					id="source"
					name="source"
					label={said.fields.source}
					hint={said.sourceHint}
					value={typed.source}
					problem={byField.source}
				/>
			</div>
			<SubmitButton busy={said.busy}>{said.submit}</SubmitButton>
		</form>
	);
}
