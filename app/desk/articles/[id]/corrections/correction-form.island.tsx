"use client";

import { useActionState, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type FormAction, untouched } from "@/lib/write/form-state";

const KINDS = ["correction", "clarification", "update"] as const;
const FIELDS = ["whatWas", "whatIs", "note"] as const;

/** What readers are to be told. It goes out at once and stays. */
export function CorrectionForm({
	articleId,
	request,
	action,
}: {
	articleId: string;
	/** Who asked for it, with what words; the form begins with those that were wrong. */
	request: { id: string; code: string; quoted: string; body: string } | null;
	action: FormAction<object>;
}) {
	const words = useWords();
	const { corrections } = words;
	const [{ problems, typed }, send] = useActionState(action, untouched);
	const { summary, byField } = useMemo(
		() => formProblems(problems, words.corrections.fields, words),
		[problems, words],
	);
	return (
		<form action={send} noValidate>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			<input type="hidden" name="articleId" value={articleId} />
			{request && (
				<>
					<input type="hidden" name="submissionId" value={request.id} />
					<blockquote className="note" lang="zh-Hant-HK">
						<p>
							<b>{corrections.askedFor(request.code)}</b>
						</p>
						<p dir="auto">{request.body}</p>
						<p className="hint">{corrections.askedHint}</p>
					</blockquote>
				</>
			)}
			<fieldset>
				<legend className="lbl">{corrections.kind}</legend>
				{KINDS.map((kind) => (
					<label className="check" key={kind}>
						<input
							type="radio"
							name="kind"
							value={kind}
							defaultChecked={kind === (typed.kind ?? "correction")}
						/>
						{corrections.kinds[kind]}
					</label>
				))}
			</fieldset>
			{FIELDS.map((field) => (
				<Field
					key={field}
					id={field}
					name={field}
					label={corrections.fields[field]}
					value={typed[field] ?? (field === "whatWas" ? request?.quoted : undefined)}
					problem={byField[field]}
				/>
			))}
			<p className="hint">{corrections.hint}</p>
			<SubmitButton busy={corrections.busy}>{corrections.submit}</SubmitButton>
		</form>
	);
}
