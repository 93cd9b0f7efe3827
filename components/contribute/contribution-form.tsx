import { CONSENT } from "@/lib/submissions/consent";
import { FORMS, fieldsOf } from "@/lib/submissions/fields";
import type { SubmissionKind } from "@/lib/submissions/kinds";
import { FormField } from "./form-field";

export type TypedForm = Record<string, string>;
/** A sentence for each field, by its name; "" is about the whole form. */
export type FormProblems = Record<string, string>;

/**
 * A form of the press room, complete without script. `website` is seen by no person: whatever fills it in is none. What was typed comes
 * back with the sentences beside the fields, and a list of them above.
 */
export function ContributionForm({
	kind,
	stamp,
	from,
	typed,
	problems,
	button,
}: {
	kind: SubmissionKind;
	stamp: string;
	/** The number of the story whose page led here, or "". */
	from: string;
	typed: TypedForm;
	problems: FormProblems;
	button: string;
}) {
	const wrong = fieldsOf(kind).filter(({ name }) => problems[name]);
	return (
		<form className="pr-f" action={`/contribute/${kind}/send`} method="post" noValidate>
			{(wrong.length > 0 || problems[""]) && (
				<div className="note note--err" role="alert">
					<b>{wrong.length > 0 ? `有${wrong.length}項需要更正` : "未能送出"}</b>
					{problems[""] && <p>{problems[""]}</p>}
					<ul className="pr-wrong">
						{wrong.map(({ name, label }) => (
							<li key={name}>
								<a href={`#f-${name}`}>
									{label}：{problems[name]}
								</a>
							</li>
						))}
					</ul>
				</div>
			)}
			<input type="hidden" name="stamp" value={stamp} />
			<input type="hidden" name="from" value={from} />
			<p className="cm-trap" aria-hidden="true">
				<label>
					網站（請留空）
					<input name="website" tabIndex={-1} autoComplete="off" />
				</label>
			</p>
			{FORMS[kind].map(({ title, fields }) => (
				<fieldset key={title} className="fs">
					<legend>{title}</legend>
					{fields.map((field) => (
						<FormField
							key={field.name}
							field={field}
							value={typed[field.name]}
							problem={problems[field.name]}
						/>
					))}
				</fieldset>
			))}
			<details className="pr-law">
				<summary>個人資料收集聲明</summary>
				<dl className="kv">
					{CONSENT.map(({ title, text }) => (
						<div key={title}>
							<dt>{title}</dt>
							<dd>{text}</dd>
						</div>
					))}
				</dl>
			</details>
			<p className="act-b">
				<a className="btn" href="/contribute">
					返回
				</a>
				<button className="btn btn--pri" type="submit">
					{button}
				</button>
			</p>
		</form>
	);
}
