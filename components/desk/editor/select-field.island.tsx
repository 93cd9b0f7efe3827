"use client";

import { useId } from "react";

/** A choice from a list; `none`, when given, is the choice of nothing. */
export function SelectField({
	label,
	value,
	options,
	none,
	onChoose,
}: {
	label: string;
	value: string | null;
	options: readonly { id: string; name: string }[];
	none?: string;
	onChoose: (id: string | null) => void;
}) {
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<select
				className="inp"
				id={id}
				value={value ?? ""}
				onChange={(event) => onChoose(event.currentTarget.value === "" ? null : event.currentTarget.value)}
			>
				{none === undefined ? null : <option value="">{none}</option>}
				{options.map((option) => (
					<option key={option.id} value={option.id}>
						{option.name}
					</option>
				))}
			</select>
		</div>
	);
}
