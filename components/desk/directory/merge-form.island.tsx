"use client";

import { useActionState } from "react";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** Merges for good, once the name of the one who goes has been typed. */
export function MergeForm({
	action,
	fixed,
	name,
}: {
	action: FormAction<object>;
	fixed: Record<string, string>;
	name: string;
}) {
	const words = useWords();
	const said = words.directory.merge;
	const [{ problems, typed }, send] = useActionState(action, untouched);
	const about = problems.find(({ field }) => field === "typed");
	const others = problems.filter((problem) => problem !== about);
	return (
		<form action={send} className="dir-f" noValidate>
			{Object.entries(fixed).map(([field, value]) => (
				<input key={field} type="hidden" name={field} value={value} />
			))}
			<Field
				id="typed"
				name="typed"
				label={said.type(name)}
				value={typed.typed}
				problem={about && problemSentence(words, about)}
				autoComplete="off"
			/>
			{others.map((problem) => (
				<p key={problem.code} className="err" role="alert">
					{problemSentence(words, problem)}
				</p>
			))}
			<SubmitButton className="btn btn--danger" busy={said.busy}>
				{said.submit}
			</SubmitButton>
		</form>
	);
}
