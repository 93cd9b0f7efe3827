"use client";

import { useActionState, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** Begins another page of the newsroom's own. */
export function NewPageForm({ action }: { action: FormAction<{ id: string }> }) {
	const words = useWords();
	const { pages } = words.desk;
	const [{ problems, typed }, send] = useActionState(action, untouched);
	const { summary, byField } = useMemo(
		() => formProblems(problems, { slug: words.desk.pages.slug, title: words.desk.pages.name }, words),
		[problems, words],
	);
	return (
		<form action={send} className="new-page" noValidate>
			<h2>{pages.add}</h2>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			<Field
				id="slug"
				name="slug"
				label={pages.slug}
				hint={pages.slugHint}
				problem={byField.slug}
				value={typed.slug}
			/>
			<Field id="title" name="title" label={pages.name} problem={byField.title} value={typed.title} />
			<SubmitButton className="btn btn--pri" busy={pages.addBusy}>
				{pages.add}
			</SubmitButton>
		</form>
	);
}
