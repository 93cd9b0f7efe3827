"use client";

import { useActionState } from "react";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button.island";
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
	const [{ problems, typed }, send] = useActionState(action, untouched);
	const sentence = problems.map((problem) => problemSentence(words, problem)).join(" ");
	return (
		<form action={send} noValidate>
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
			<SubmitButton className="btn" busy={versions.namingBusy}>
				{versions.namingSubmit}
			</SubmitButton>
		</form>
	);
}
