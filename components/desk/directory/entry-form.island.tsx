"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useEffect, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { useWords } from "@/components/desk/words.island";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { type FormAction, untouched } from "@/lib/write/form-state";
import { EntryField, type EntryFieldOf, type HeadPicture } from "./entry-field.island";

/**
 * One entry of a directory: its fields as they stand, sent together. After a conflict it has the new revision, what was typed stays,
 * and each field that differs tells what the other has saved.
 */
export function EntryForm({
	action,
	fields,
	values,
	fixed = {},
	labels,
	hints = {},
	picture = null,
	submit,
}: {
	action: FormAction<object>;
	fields: readonly EntryFieldOf[];
	/** As the entry stands, each by its field's name. */
	values: Record<string, string>;
	/** What goes along unseen: the identity and the revision. */
	fixed?: Record<string, string>;
	labels: Record<string, string>;
	hints?: Record<string, string>;
	/** The picture that it has. */
	picture?: HeadPicture | null;
	submit?: string;
}) {
	const words = useWords();
	const { form: said } = words.directory;
	const router = useRouter();
	const [{ problems, typed }, send, isSaving] = useActionState(action, untouched);
	const isConflict = problems.some(({ code }) => code === "conflict");
	useEffect(() => {
		if (isConflict) router.refresh();
	}, [isConflict, router]);
	const { summary, byField } = useMemo(
		() => formProblems(problems, labels, words),
		[problems, labels, words],
	);
	const items = isConflict ? [{ sentence: said.conflict }] : summary;

	function onSubmit(event: FormEvent<HTMLFormElement>): void {
		// Sent by hand: React empties a form that it sends itself, refused or not. Before the script is at work the browser sends it.
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		if (!isSaving) startTransition(() => send(form));
	}

	return (
		<form className="dir-f" action={send} onSubmit={onSubmit} noValidate>
			{items.length > 0 && <ProblemSummary title={words.form.problems(items.length)} items={items} />}
			{Object.entries(fixed).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{fields.map((field) => {
				const stands = values[field.name] ?? "";
				const isTheirs = isConflict && (typed[field.name] ?? "") !== stands;
				return (
					<EntryField
						key={field.name}
						field={field}
						value={typed[field.name] ?? stands}
						label={labels[field.name] ?? field.name}
						hint={isTheirs ? said.theirs(nameOf(field, stands)) : hints[field.name]}
						problem={byField[field.name]}
						picture={picture}
					/>
				);
			})}
			<button className="btn btn--pri" type="submit" aria-disabled={isSaving || undefined}>
				{isSaving ? said.saving : (submit ?? said.save)}
			</button>
		</form>
	);
}

function nameOf(field: EntryFieldOf, value: string): string {
	return field.options?.find(({ id }) => id === value)?.name ?? value;
}
