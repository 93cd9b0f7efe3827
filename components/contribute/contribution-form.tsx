import { Fragment } from "react";
import type { HeldFiles } from "@/lib/files/held-files";
import { CONSENT } from "@/lib/submissions/consent";
import { FORMS, fieldsOf } from "@/lib/submissions/fields";
import type { SubmissionKind } from "@/lib/submissions/kinds";
import { DraftFound, DraftKept } from "./draft-notices";
import { FilesField } from "./files-field";
import { FormField } from "./form-field";
import { FormSteps } from "./form-steps";

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
	held,
	button,
}: {
	kind: SubmissionKind;
	stamp: string;
	/** The number of the story whose page led here, or "". */
	from: string;
	typed: TypedForm;
	problems: FormProblems;
	/** The files that have come with the form already; null before the first. */
	held: HeldFiles | null;
	button: string;
}) {
	const wrong = wrongIn(kind, problems, held);
	return (
		<form
			className="pr-f"
			action={`/contribute/${kind}/send`}
			method="post"
			encType="multipart/form-data"
			noValidate
		>
			{/* What Enter in a line presses is the form's first button. */}
			<button className="pf-enter" type="submit" tabIndex={-1} aria-hidden="true">
				{button}
			</button>
			<FormSteps at="填寫" />
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
			<DraftFound />
			<input type="hidden" name="stamp" value={stamp} />
			<input type="hidden" name="from" value={from} />
			<p className="cm-trap" aria-hidden="true">
				<label>
					網站（請留空）
					<input name="website" tabIndex={-1} autoComplete="off" />
				</label>
			</p>
			{FORMS[kind].map(({ title, fields }, at) => (
				<Fragment key={title}>
					{at === FORMS[kind].length - 1 && (
						<FilesField {...{ held, typed, problems }} mustTellRights={kind === "press"} />
					)}
					<fieldset className="fs">
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
				</Fragment>
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
			<DraftKept blank={`/contribute/${kind}`} />
		</form>
	);
}

/** What is wrong, in the order of the form, with the name of each field. */
function wrongIn(kind: SubmissionKind, problems: FormProblems, held: HeldFiles | null) {
	const ofFiles = (held?.files ?? []).flatMap(({ id, fileName }) => [
		{ name: `caption_${id}`, label: `${fileName}的說明` },
		{ name: `credit_${id}`, label: fileName },
	]);
	const all = [...fieldsOf(kind), { name: "files", label: "檔案" }, ...ofFiles];
	return all.filter(({ name }) => problems[name]);
}
