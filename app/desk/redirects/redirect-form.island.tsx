"use client";

import { useActionState, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type FormAction, untouched } from "@/lib/write/form-state";

type Edited = { fromPath: string; toPath: string | null; reason: string | null };

/** An old address and what becomes of it; filled with one of the list when that is to be changed. */
export function RedirectForm({ action, edited }: { action: FormAction<object>; edited: Edited | null }) {
	const words = useWords();
	const said = words.redirects;
	const [{ problems, typed }, send] = useActionState(action, untouched);
	const { summary, byField } = useMemo(
		() => formProblems(problems, words.redirects.fields, words),
		[problems, words],
	);
	const kind = typed.kind ?? (edited && edited.toPath === null ? "gone" : "lead");
	return (
		<form action={send} className="new-page old-f" noValidate>
			<h2>{said.add}</h2>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			<Field
				id="fromPath"
				name="fromPath"
				label={said.fields.fromPath}
				hint={said.hints.fromPath}
				value={typed.fromPath ?? edited?.fromPath}
				problem={byField.fromPath}
			/>
			<fieldset>
				<legend className="lbl">{said.kind}</legend>
				{(["lead", "gone"] as const).map((one) => (
					<label className="check" key={one}>
						<input type="radio" name="kind" value={one} defaultChecked={one === kind} />
						{said.kinds[one]}
					</label>
				))}
			</fieldset>
			<Field
				id="toPath"
				name="toPath"
				label={said.fields.toPath}
				hint={said.hints.toPath}
				value={typed.toPath ?? edited?.toPath ?? undefined}
				problem={byField.toPath}
				isOptional
			/>
			<Field
				id="reason"
				name="reason"
				label={said.fields.reason}
				value={typed.reason ?? edited?.reason ?? undefined}
				problem={byField.reason}
				isOptional
			/>
			<SubmitButton busy={said.busy}>{said.submit}</SubmitButton>
		</form>
	);
}
