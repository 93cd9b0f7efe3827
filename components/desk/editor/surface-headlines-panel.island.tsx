"use client";

import {
	SURFACE_HEADLINES,
	SURFACE_UNITS,
	surfaceLines,
	surfaceUnits,
} from "@/lib/headlines/surface-headlines";
import { useWords } from "./editor-words.island";
import { Panel } from "./panel";
import type { ChangeDetails, StoryDetails } from "./story-props";
import { TextField } from "./text-field.island";

/** Another headline for lists, for search and for sharing; where none is typed the story's own is shown. */
export function SurfaceHeadlinesPanel({
	details,
	onChange,
}: {
	details: StoryDetails;
	onChange: ChangeDetails;
}) {
	const words = useWords();
	const lines = surfaceLines(details);
	return (
		<Panel title={words.panels.surfaces}>
			<p className="hint">{words.surfaces.hint}</p>
			{SURFACE_HEADLINES.map((surface) => {
				const units = surfaceUnits(lines[surface]);
				return (
					<TextField
						key={surface}
						label={words.surfaces[surface]}
						value={lines[surface]}
						rows={2}
						hint={
							units > SURFACE_UNITS[surface]
								? words.surfaces.tooWide(units, SURFACE_UNITS[surface])
								: words.surfaces.units(units, SURFACE_UNITS[surface])
						}
						onText={(typed) => onChange({ [surface]: typed.replace(/[\r\n]+/g, " ") })}
					/>
				);
			})}
		</Panel>
	);
}
