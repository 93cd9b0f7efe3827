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
	isOptional,
	rows,
}: {
	id: string;
	name: string;
	label: string;
	hint?: string;
	/** A sentence that says how to put it right. */
	problem?: string | undefined;
	type?: "text" | "email" | "password" | "date" | "datetime-local";
	value?: string | undefined;
	autoComplete?: string;
	/** A field that may stay empty. */
	isOptional?: boolean;
	/** A field of several lines. */
	rows?: number;
}) {
	const describedBy = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
	const common = {
		className: "inp",
		id,
		name,
		required: !isOptional,
		defaultValue: value,
		"aria-invalid": problem ? true : undefined,
		"aria-describedby": describedBy || undefined,
	};
	return (
		<div className={problem ? "field field--err" : "field"}>
			<label htmlFor={id}>{label}</label>
			{rows === undefined ? (
				<input {...common} type={type} autoComplete={autoComplete} />
			) : (
				<textarea {...common} rows={rows} />
			)}
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
