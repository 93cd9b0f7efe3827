"use client";

import { useState } from "react";
import { useWords } from "./editor-words.island";
import { Panel } from "./panel";
import { SelectField } from "./select-field.island";
import type { ChangeDetails, StoryChoices, StoryDetails } from "./story-props";
import { TextField } from "./text-field.island";
import { ToolIcon } from "./tool-icon";

const MAX_TAGS = 20;
const KINDS = ["news", "column", "interview", "excerpt"] as const;

/** Kind, section, column and tags. */
export function PlacePanel({
	details,
	choices,
	onChange,
}: {
	details: StoryDetails;
	choices: StoryChoices;
	onChange: ChangeDetails;
}) {
	const words = useWords();
	return (
		<Panel title={words.panels.place} isOpen>
			<SelectField
				label={words.place.section}
				value={details.sectionId}
				options={choices.sections}
				none={words.place.choose}
				onChoose={(sectionId) => onChange({ sectionId })}
			/>
			<div className="ed-two">
				<SelectField
					label={words.place.kind}
					value={details.kind}
					options={KINDS.map((kind) => ({ id: kind, name: words.place.kinds[kind] }))}
					onChoose={(id) => onChange({ kind: KINDS.find((kind) => kind === id) ?? "news" })}
				/>
				<SelectField
					label={words.place.column}
					value={details.columnId}
					options={choices.columns}
					none={words.place.choose}
					onChoose={(columnId) => onChange({ columnId })}
				/>
			</div>
			<TagField tags={details.tags} onTags={(tags) => onChange({ tags })} />
		</Panel>
	);
}

function TagField({ tags, onTags }: { tags: readonly string[]; onTags: (tags: string[]) => void }) {
	const words = useWords().place;
	const [isFull, setFull] = useState(false);

	function add(typed: string): void {
		const names = typed
			.normalize("NFC")
			.split(/[,，、;；\n]/)
			.map((name) => name.trim().replace(/^#/, ""))
			.filter((name) => name !== "");
		if (names.length === 0) return;
		const all = [...new Set([...tags, ...names])];
		setFull(all.length > MAX_TAGS);
		onTags(all.slice(0, MAX_TAGS));
	}

	return (
		<div className="ed-tags">
			{tags.length === 0 ? null : (
				<ul>
					{tags.map((tag) => (
						<li key={tag}>
							{tag}
							<button
								type="button"
								aria-label={words.removeTag(tag)}
								onClick={() => onTags(tags.filter((other) => other !== tag))}
							>
								<ToolIcon name="cross" />
							</button>
						</li>
					))}
				</ul>
			)}
			<TextField
				label={words.tags}
				value=""
				hint={words.tagHint}
				problem={isFull ? words.tooManyTags : undefined}
				onText={() => undefined}
				onEnter={(field) => {
					add(field.value);
					field.value = "";
				}}
				onLeave={(field) => {
					add(field.value);
					field.value = "";
				}}
			/>
		</div>
	);
}
