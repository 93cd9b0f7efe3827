"use client";

import { useWords } from "./editor-words.island";
import { Panel } from "./panel";
import { SelectField } from "./select-field.island";
import type { ChangeDetails, StoryDetails } from "./story-props";
import { TextField } from "./text-field.island";

type Provenance = NonNullable<StoryDetails["provenance"]>;

const HOUSE_PAPER = "信報財經新聞";
const MODES = ["full", "excerpt", "rewritten", "supplied"] as const;

/** Where the story was first printed. */
export function ProvenancePanel({
	provenance,
	onChange,
}: {
	provenance: StoryDetails["provenance"];
	onChange: ChangeDetails;
}) {
	const words = useWords();
	const change = (part: Partial<Provenance>) => {
		if (provenance !== null) onChange({ provenance: { ...provenance, ...part } });
	};
	return (
		<Panel title={words.panels.provenance}>
			<label className="check">
				<input
					type="checkbox"
					checked={provenance !== null}
					onChange={(event) => {
						const first: Provenance = { publication: HOUSE_PAPER, page: null, mode: "full", printedOn: null };
						onChange({ provenance: event.currentTarget.checked ? first : null });
					}}
				/>
				<span>{words.provenance.has}</span>
			</label>
			{provenance === null ? null : (
				<>
					<TextField
						label={provenance.mode === "supplied" ? words.provenance.supplier : words.provenance.publication}
						needed={words.required}
						value={provenance.publication}
						problem={provenance.publication.trim() === "" ? words.problems.blank : undefined}
						onText={(publication) => change({ publication })}
					/>
					<TextField
						label={words.provenance.page}
						value={provenance.page ?? ""}
						onText={(page) => change({ page: page.trim() === "" ? null : page })}
					/>
					<div className="ed-two">
						<TextField
							label={words.provenance.printedOn}
							type="date"
							value={provenance.printedOn ?? ""}
							onText={(day) => change({ printedOn: day === "" ? null : day })}
						/>
						<SelectField
							label={words.provenance.mode}
							value={provenance.mode}
							options={MODES.map((mode) => ({ id: mode, name: words.provenance.modes[mode] }))}
							onChoose={(id) => change({ mode: MODES.find((mode) => mode === id) ?? "full" })}
						/>
					</div>
				</>
			)}
		</Panel>
	);
}
