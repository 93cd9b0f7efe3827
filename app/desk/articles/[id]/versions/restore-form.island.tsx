"use client";

import { useActionState, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { useWords } from "@/components/desk/words.island";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** Makes an earlier version the working copy, unless somebody has saved since this page was opened. */
export function RestoreForm({
	articleId,
	revision,
	version,
	action,
}: {
	articleId: string;
	/** The revision the story stood at when the choice was offered. */
	revision: number;
	version: { revision: number; time: string };
	action: FormAction<object>;
}) {
	const words = useWords();
	const { versions } = words;
	const [{ problems }, send] = useActionState(action, untouched);
	const { summary } = useMemo(
		() => formProblems(problems, { ...versions.fields, ...versions.others }, words),
		[problems, versions, words],
	);
	return (
		<form action={send} noValidate>
			{summary.length > 0 && (
				<ProblemSummary
					title={words.form.problems(summary.length)}
					items={summary.map(({ sentence }) => ({ sentence, fieldId: undefined }))}
				/>
			)}
			<input type="hidden" name="articleId" value={articleId} />
			<input type="hidden" name="revision" value={revision} />
			<input type="hidden" name="version" value={version.revision} />
			<p className="hint">{versions.restoreHint}</p>
			<SubmitButton busy={versions.restoreBusy}>{versions.restore(version.time)}</SubmitButton>
		</form>
	);
}
