import { Icon } from "./icon";

/** A text field: label above, hint below, and what is wrong with it beside it, told to screen readers with the field. */
export function Field({
	id,
	name,
	label,
	hint,
	problem,
	type = "text",
	value,
	autoComplete,
}: {
	id: string;
	name: string;
	label: string;
	hint?: string;
	/** A sentence that says how to put it right. */
	problem?: string | undefined;
	type?: "text" | "email" | "password";
	value?: string | undefined;
	autoComplete?: string;
}) {
	const describedBy = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
	return (
		<div className={problem ? "field field--err" : "field"}>
			<label htmlFor={id}>{label}</label>
			<input
				className="inp"
				id={id}
				name={name}
				type={type}
				required
				defaultValue={value}
				autoComplete={autoComplete}
				aria-invalid={problem ? true : undefined}
				aria-describedby={describedBy || undefined}
			/>
			{problem && (
				<p className="err" id={`${id}-problem`}>
					<Icon name="warn" />
					<span>{problem}</span>
				</p>
			)}
			{hint && (
				<p className="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
		</div>
	);
}
