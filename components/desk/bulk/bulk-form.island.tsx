"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { EntryField, type EntryFieldOf } from "@/components/desk/directory/entry-field.island";
import { formProblems } from "@/components/desk/form-problems";
import { useWords } from "@/components/desk/words.island";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import type { BulkDeed } from "@/lib/articles/bulk-deed";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** What is to be done to all the stories that are allowed, and the last word before it is. */
export function BulkForm({
	action,
	deed,
	ids,
	list,
	sections,
}: {
	action: FormAction<object>;
	deed: BulkDeed;
	ids: readonly string[];
	/** Where it leads back, as the parameters of the list. */
	list: string;
	sections: readonly { id: string; name: string }[];
}) {
	const words = useWords();
	const { bulk } = words;
	const [{ problems }, send, isSaving] = useActionState(action, untouched);
	const field: EntryFieldOf =
		deed === "section"
			? { name: "sectionId", look: "choice", options: sections, none: bulk.chooseSection }
			: { name: deed === "withdraw" ? "reason" : "tag" };
	const { summary, byField } = formProblems(problems, bulk.fields, words);

	function onSubmit(event: FormEvent<HTMLFormElement>): void {
		// Sent by hand: React empties a form that it sends itself, refused or not.
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		if (!isSaving) startTransition(() => send(form));
	}

	return (
		<form className="dir-f" onSubmit={onSubmit} noValidate>
			{summary.length > 0 && <ProblemSummary title={words.form.problems(summary.length)} items={summary} />}
			<input type="hidden" name="deed" value={deed} />
			<input type="hidden" name="list" value={list} />
			<input type="hidden" name="articleIds" value={ids.join()} />
			<EntryField
				field={field}
				value=""
				label={(bulk.fields as Record<string, string>)[field.name] ?? field.name}
				hint={deed === "withdraw" ? bulk.reasonHint : undefined}
				problem={byField[field.name]}
				picture={null}
			/>
			<button
				className={deed === "withdraw" ? "btn btn--danger" : "btn btn--pri"}
				type="submit"
				aria-disabled={isSaving || undefined}
			>
				{isSaving ? bulk.busy : bulk.confirm[deed](ids.length)}
			</button>
		</form>
	);
}
