"use client";

import { useState } from "react";
import { useWords } from "@/components/desk/words.island";
import { FieldNotes } from "./field-notes";

/** Some people in their order, each chosen from a list; the form sends their identities with commas between. */
export function PeopleField({
	name,
	label,
	value,
	options,
	hint,
	problem,
}: {
	name: string;
	label: string;
	value: string;
	options: readonly { id: string; name: string }[];
	hint: string | undefined;
	problem: string | undefined;
}) {
	const said = useWords().directory.columns;
	const [chosen, setChosen] = useState<string[]>(() => (value === "" ? [""] : value.split(",")));
	const set = (at: number, id: string) =>
		setChosen((before) => before.map((one, place) => (place === at ? id : one)));
	return (
		<fieldset className={problem ? "field field--err" : "field"} id={name} tabIndex={-1}>
			<legend className="lbl">{label}</legend>
			<input type="hidden" name={name} value={chosen.filter(Boolean).join(",")} />
			{chosen.map((id, at) => (
				<select
					// Nothing tells two empty places apart but where they stand.
					// biome-ignore lint/suspicious/noArrayIndexKey: see above
					key={at}
					className="inp"
					aria-label={said.person(at + 1)}
					value={id}
					onChange={(event) => set(at, event.currentTarget.value)}
				>
					<option value="">{said.choose}</option>
					{options.map((option) => (
						<option key={option.id} value={option.id}>
							{option.name}
						</option>
					))}
				</select>
			))}
			<button
				className="btn btn--sm"
				type="button"
				onClick={() => setChosen((before) => (before.length < 10 ? [...before, ""] : before))}
			>
				{said.another}
			</button>
			<FieldNotes {...{ name, hint, problem }} />
		</fieldset>
	);
}
