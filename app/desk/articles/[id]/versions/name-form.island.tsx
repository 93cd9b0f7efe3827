"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useEffect } from "react";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** Names a version, so that it is found again and stays whatever is saved after it; an empty name takes the name away. */
export function NameForm({
	articleId,
	version,
	action,
}: {
	articleId: string;
	version: { revision: number; time: string; given: string | null };
	action: FormAction<object>;
}) {
	const words = useWords();
	const { versions } = words;
	const router = useRouter();
	const [{ problems, typed, value }, send, isSaving] = useActionState(action, untouched);
	// The lists of versions tell the name too, and the two that are compared stay chosen.
	useEffect(() => {
		if (value !== null) router.refresh();
	}, [value, router]);
	const sentence = problems.map((problem) => problemSentence(words, problem)).join(" ");

	function onSubmit(event: FormEvent<HTMLFormElement>): void {
		// Sent by hand: React empties a form that it sends itself.
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		if (!isSaving) startTransition(() => send(form));
	}

	return (
		<form onSubmit={onSubmit} noValidate>
			<input type="hidden" name="articleId" value={articleId} />
			<input type="hidden" name="version" value={version.revision} />
			<Field
				id="name"
				name="name"
				label={versions.naming(version.time)}
				hint={versions.namingHint}
				value={typed.name ?? version.given ?? undefined}
				problem={sentence === "" ? undefined : sentence}
				isOptional
			/>
			<div className="ver-n">
				<button className="btn" type="submit" aria-disabled={isSaving || undefined}>
					{isSaving ? versions.namingBusy : versions.namingSubmit}
				</button>
				<span className="hint" role="status">
					{value !== null && !isSaving && versions.named}
				</span>
			</div>
		</form>
	);
}
