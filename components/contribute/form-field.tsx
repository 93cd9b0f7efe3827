import { Icon } from "@/components/ui/icon";
import type { Field } from "@/lib/submissions/fields";

/** One field of a form, with its hint, its limit and the sentence about what was typed. */
export function FormField({
	field,
	id = `f-${field.name}`,
	value,
	problem,
}: {
	field: Field;
	/** Another where several forms of a page have a field of this name. */
	id?: string;
	value: string | undefined;
	problem: string | undefined;
}) {
	const { name, label, isRequired, hint } = field;
	const notes = [
		problem && `${id}-problem`,
		(hint || limitOf(field)) && `${id}-hint`,
		limitOf(field) && `${id}-count`,
	]
		.filter(Boolean)
		.join(" ");
	const about = {
		id,
		name,
		required: isRequired,
		"aria-invalid": problem ? true : undefined,
		"aria-describedby": notes || undefined,
	};
	if (field.type === "tick")
		return (
			<div className={problem ? "field field--err" : "field"}>
				<label className="check">
					<input {...about} type="checkbox" defaultChecked={value === "on"} />
					<span>{label}</span>
				</label>
				<Sentence id={id} sentence={problem} />
			</div>
		);
	return (
		<div
			className={["field", isShort(field) && "field--half", problem && "field--err"]
				.filter(Boolean)
				.join(" ")}
		>
			<label htmlFor={id}>
				{label}
				{isRequired ? <span className="req">必填</span> : <span className="opt">選填</span>}
			</label>
			<Control field={field} value={value} about={about} />
			<Sentence id={id} sentence={problem} />
			{(hint || limitOf(field)) && (
				<p className="hint" id={`${id}-hint`}>
					{[hint, limitOf(field)].filter(Boolean).join("")}
				</p>
			)}
			{limitOf(field) && <Counter id={id} field={field} />}
		</div>
	);
}

/** Whether half a line is enough for it, where there is room for two. */
function isShort({ name, type, max = 500 }: Field): boolean {
	return type === "line" ? max <= 40 && name !== "title" : type !== "prose" && type !== "url";
}

/** Filled in by a script as the field is written in; the second place is for being read aloud. */
function Counter({ id, field: { name, type, min, max } }: { id: string; field: Field }) {
	return (
		<>
			<p
				className="cnt"
				id={`${id}-count`}
				hidden
				data-of={name}
				data-shape={type === "prose" ? "prose" : "line"}
				data-min={min}
				data-max={max}
				data-say-over="請刪減"
				data-say-short="還欠"
				data-say-unit="字"
			/>
			<p className="vh" role="status" />
		</>
	);
}

type About = { id: string; name: string; required: boolean };

function Control({ field, value, about }: { field: Field; value: string | undefined; about: About }) {
	if (field.type === "prose")
		return <textarea className="inp" {...about} rows={rowsOf(field)} dir="auto" defaultValue={value} />;
	if (field.type === "choice")
		return (
			<select className="inp" {...about} defaultValue={value ?? ""}>
				<option value="">請選擇</option>
				{field.choices?.map((choice) => (
					<option key={choice} value={choice}>
						{choice}
					</option>
				))}
			</select>
		);
	return (
		<input
			className="inp"
			{...about}
			type={field.type === "line" ? "text" : field.type}
			dir={field.type === "line" ? "auto" : undefined}
			autoComplete={field.autoComplete}
			defaultValue={value}
		/>
	);
}

function rowsOf({ max = 0 }: Field): number {
	return max > 2000 ? 12 : 4;
}

/** The limit of what is long enough for somebody to reach it. */
function limitOf({ name, type, min, max }: Field): string {
	if (type !== "prose" && name !== "title") return "";
	if (min) return `${min}至${max?.toLocaleString("en")}字。`;
	return max ? `最多${max.toLocaleString("en")}字。` : "";
}

function Sentence({ id, sentence }: { id: string; sentence: string | undefined }) {
	if (!sentence) return null;
	return (
		<p className="err" id={`${id}-problem`}>
			<Icon name="warn" />
			<span>{sentence}</span>
		</p>
	);
}
