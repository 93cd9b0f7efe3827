"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect, useMemo } from "react";
import { formProblems } from "@/components/desk/form-problems";
import { useProven } from "@/components/desk/proof.island";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import type { SettingsField } from "@/lib/settings/settings-form";
import { type FormAction, untouched } from "@/lib/write/form-state";

const PARTS = {
	publication: ["name", "publisher", "tagline", "staffByline", "contactEmail", "protectedNames"],
	footer: ["about", "legal"],
	pressRoom: ["deadlines", "otherWays"],
	tips: ["tipKeptDays", "tipsPerHour", "secureDrop", "signal"],
} as const;
const OPTIONAL: readonly SettingsField[] = [
	"tagline",
	"protectedNames",
	"about",
	"legal",
	"secureDrop",
	"signal",
	"deadlines",
	"otherWays",
];
const ROWS: Partial<Record<SettingsField, number>> = {
	protectedNames: 4,
	about: 3,
	deadlines: 4,
	otherWays: 4,
};

/** All settings of the publication. After a conflict it has the new token, and shows beside each field what the other saved. */
export function SettingsForm({
	action,
	settings,
	token,
}: {
	action: FormAction<object>;
	settings: Record<SettingsField, string>;
	token: string;
}) {
	const words = useWords();
	const { settings: said, form } = words;
	const router = useRouter();
	const [{ problems, typed }, send] = useActionState(useProven(action), untouched);
	const isConflict = problems.some(({ code }) => code === "conflict");
	useEffect(() => {
		if (isConflict) router.refresh();
	}, [isConflict, router]);
	const { summary, byField } = useMemo(
		() => formProblems(problems, words.settings.fields, words),
		[problems, words],
	);
	const items = isConflict ? [{ sentence: said.conflict }] : summary;
	const field = (name: SettingsField) => {
		const isTheirs = isConflict && typed[name] !== undefined && typed[name] !== settings[name];
		const hint = isTheirs ? said.theirs(settings[name]) : (said.hints as Record<string, string>)[name];
		const rows = ROWS[name];
		return (
			<Field
				key={name}
				id={name}
				name={name}
				label={said.fields[name]}
				value={typed[name] ?? settings[name]}
				problem={byField[name]}
				isOptional={OPTIONAL.includes(name)}
				type={name === "contactEmail" ? "email" : "text"}
				{...(hint && { hint })}
				{...(rows && { rows })}
			/>
		);
	};
	const choice = (name: SettingsField, options: Record<string, string>) => (
		<fieldset key={name}>
			<legend className="lbl">{said.fields[name]}</legend>
			{Object.entries(options).map(([one, label]) => (
				<label className="check" key={one}>
					<input
						type="radio"
						name={name}
						value={one}
						defaultChecked={one === (typed[name] ?? settings[name])}
					/>
					{label}
				</label>
			))}
			{isConflict && typed[name] !== undefined && typed[name] !== settings[name] && (
				<p className="hint">{said.theirs(options[settings[name]] ?? "")}</p>
			)}
		</fieldset>
	);
	return (
		<form action={send} noValidate>
			{items.length > 0 && <ProblemSummary title={form.problems(items.length)} items={items} />}
			<input type="hidden" name="token" value={token} />
			<h2>{said.parts.publication}</h2>
			{PARTS.publication.map(field)}
			<h2>{said.parts.footer}</h2>
			{PARTS.footer.map(field)}
			<h2>{said.parts.comments}</h2>
			{choice("comments", said.comments)}
			{field("closeAfterDays")}
			<h2>{said.parts.workflow}</h2>
			{choice("secondPerson", said.secondPerson)}
			{choice("afterApproval", said.afterApproval)}
			<h2>{said.parts.pressRoom}</h2>
			{PARTS.pressRoom.map(field)}
			<h2>{said.parts.tips}</h2>
			{PARTS.tips.map(field)}
			<SubmitButton busy={said.busy}>{said.submit}</SubmitButton>
		</form>
	);
}
