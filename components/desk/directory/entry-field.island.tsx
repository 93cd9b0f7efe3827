"use client";

import { SaysDay } from "@/components/desk/says-day.island";
import { Field } from "@/components/ui/field";
import { FieldNotes } from "./field-notes";
import { PeopleField } from "./people-field.island";
import { PictureField } from "./picture-field.island";

export type HeadPicture = { src: string; alt: string };

/** How one field of an entry looks. `options` are those of a choice, `none` the choice of nothing. */
export type EntryFieldOf = {
	name: string;
	look?: "line" | "prose" | "choice" | "tick" | "picture" | "people" | "instant" | "day";
	options?: readonly { id: string; name: string }[];
	none?: string;
	isOptional?: boolean;
	rows?: number;
};

type Props = {
	field: EntryFieldOf;
	value: string;
	label: string;
	hint: string | undefined;
	problem: string | undefined;
	picture: HeadPicture | null;
};

/** A field of an entry with its label, its hint and what is wrong with it. */
export function EntryField(props: Props) {
	const { field, value, label, hint, problem } = props;
	if (field.look === "choice") return <Choice {...props} />;
	if (field.look === "tick") return <Tick {...props} />;
	if (field.look === "people")
		return (
			<PeopleField name={field.name} options={field.options ?? []} {...{ label, value, hint, problem }} />
		);
	if (field.look === "picture")
		return (
			<PictureField name={field.name} value={value} picture={props.picture} {...{ label, hint, problem }} />
		);
	const typed = (
		<Field
			id={field.name}
			name={field.name}
			label={label}
			value={value}
			problem={problem}
			isOptional={field.isOptional ?? false}
			type={field.look === "instant" ? "datetime-local" : field.look === "day" ? "date" : "text"}
			{...(hint && { hint })}
			{...(field.look === "prose" && { rows: field.rows ?? 4 })}
		/>
	);
	const isDay = field.look === "instant" || field.look === "day";
	return isDay ? <SaysDay value={value}>{typed}</SaysDay> : typed;
}

function Choice({ field: { name, options = [], none }, value, label, hint, problem }: Props) {
	return (
		<div className={problem ? "field field--err" : "field"}>
			<label htmlFor={name}>{label}</label>
			<select
				className="inp"
				id={name}
				name={name}
				defaultValue={value}
				aria-invalid={problem ? true : undefined}
				aria-describedby={describedBy(name, hint, problem)}
			>
				{none !== undefined && <option value="">{none}</option>}
				{options.map((option) => (
					<option key={option.id} value={option.id}>
						{option.name}
					</option>
				))}
			</select>
			<FieldNotes {...{ name, hint, problem }} />
		</div>
	);
}

function Tick({ field: { name }, value, label, hint, problem }: Props) {
	return (
		<div className={problem ? "field field--err" : "field"}>
			<label className="check">
				<input type="hidden" name={name} value="false" />
				<input
					type="checkbox"
					id={name}
					name={name}
					value="true"
					defaultChecked={value === "true"}
					aria-describedby={describedBy(name, hint, problem)}
				/>
				{label}
			</label>
			<FieldNotes {...{ name, hint, problem }} />
		</div>
	);
}

function describedBy(name: string, hint?: string, problem?: string): string | undefined {
	return [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(" ") || undefined;
}
