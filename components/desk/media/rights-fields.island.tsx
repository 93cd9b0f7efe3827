"use client";

import { useId } from "react";
import { TextField } from "@/components/desk/editor/text-field.island";
import { useWords } from "@/components/desk/words.island";

/** What a picture's rights are, as fields of the form they stand in. */
export type RightsValues = {
	licence: string;
	rightsSource: string;
	rightsUntil: string;
	isNotForReuse: boolean;
	isAiMade: boolean;
};

/** By what right a picture is shown, until when, whether again, and whether a machine made it. The form reads the fields by name. */
export function RightsFields({
	values,
	problems = {},
}: {
	values: RightsValues;
	problems?: Partial<Record<string, string>>;
}) {
	const words = useWords().media.picture;
	const id = useId();
	const nothing = () => undefined;
	return (
		<>
			<div className="med-two">
				<div className="field">
					<label htmlFor={id}>{words.licence}</label>
					<select className="inp" id={id} name="licence" defaultValue={values.licence}>
						{Object.entries(words.licences).map(([licence, name]) => (
							<option key={licence} value={licence}>
								{name}
							</option>
						))}
					</select>
				</div>
				<TextField
					label={words.rightsUntil}
					name="rightsUntil"
					type="date"
					value={values.rightsUntil}
					hint={words.rightsUntilHint}
					problem={problems.rightsUntil}
					onText={nothing}
				/>
			</div>
			<TextField
				label={words.rightsSource}
				name="rightsSource"
				value={values.rightsSource}
				hint={words.rightsSourceHint}
				problem={problems.rightsSource}
				onText={nothing}
			/>
			<Tick
				name="isNotForReuse"
				label={words.isNotForReuse}
				hint={words.isNotForReuseHint}
				isTicked={values.isNotForReuse}
			/>
			<Tick name="isAiMade" label={words.isAiMade} hint={words.isAiMadeHint} isTicked={values.isAiMade} />
		</>
	);
}

function Tick({
	name,
	label,
	hint,
	isTicked,
}: {
	name: string;
	label: string;
	hint: string;
	isTicked: boolean;
}) {
	const id = useId();
	return (
		<div className="check">
			<input id={id} type="checkbox" name={name} defaultChecked={isTicked} aria-describedby={`${id}-hint`} />
			<span>
				<label htmlFor={id}>{label}</label>
				<span className="hint med-line" id={`${id}-hint`}>
					{hint}
				</span>
			</span>
		</div>
	);
}
