"use client";

import { useState } from "react";
import { stepAside } from "@/components/desk/step-aside";
import { useWords } from "./editor-words.island";
import { Panel } from "./panel";
import { SelectField } from "./select-field.island";
import type { ChangeDetails, StoryChoices, StoryDetails } from "./story-props";
import { ToolIcon } from "./tool-icon";

type Byline = StoryDetails["bylines"][number];
type Role = Byline["role"];

/** Who made the story, in the order in which the names are printed. Never taken from who is signed in. */
export function BylinesPanel({
	bylines,
	people,
	onChange,
}: {
	bylines: readonly Byline[];
	people: StoryChoices["people"];
	onChange: ChangeDetails;
}) {
	const words = useWords();
	const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? words.bylines.gone;

	function move(index: number, by: -1 | 1): void {
		if (!bylines[index + by]) return;
		const moved = [...bylines];
		const [byline] = moved.splice(index, 1);
		if (byline) moved.splice(index + by, 0, byline);
		onChange({ bylines: moved });
	}

	return (
		<Panel title={words.panels.bylines} isOpen>
			{bylines.length === 0 ? <p className="hint">{words.bylines.none}</p> : null}
			<ol className="ed-by">
				{bylines.map((byline, index) => {
					const name = nameOf(byline.personId);
					return (
						<li key={`${byline.personId} ${byline.role}`}>
							<span>
								<b>{name}</b> <span className="hint">{words.bylines.roles[byline.role]}</span>
							</span>
							<span>
								<IconButton
									name="up"
									label={words.bylines.up(name)}
									isOff={index === 0}
									onPress={() => move(index, -1)}
								/>
								<IconButton
									name="down"
									label={words.bylines.down(name)}
									isOff={index === bylines.length - 1}
									onPress={() => move(index, 1)}
								/>
								<IconButton
									name="cross"
									label={words.bylines.remove(name)}
									onPress={(button) => {
										stepAside(button);
										onChange({ bylines: bylines.filter((other) => other !== byline) });
									}}
								/>
							</span>
						</li>
					);
				})}
			</ol>
			<AddByline
				people={people}
				bylines={bylines}
				onAdd={(byline) => onChange({ bylines: [...bylines, byline] })}
			/>
		</Panel>
	);
}

function AddByline({
	people,
	bylines,
	onAdd,
}: {
	people: StoryChoices["people"];
	bylines: readonly Byline[];
	onAdd: (byline: Byline) => void;
}) {
	const words = useWords();
	const [personId, setPersonId] = useState<string | null>(null);
	const [role, setRole] = useState<Role>("writer");
	const isThere = bylines.some((byline) => byline.personId === personId && byline.role === role);
	const roles = Object.entries(words.bylines.roles).map(([id, name]) => ({ id, name }));
	return (
		<>
			<div className="ed-two">
				<SelectField
					label={words.bylines.person}
					value={personId}
					options={people}
					none={words.place.choose}
					onChoose={setPersonId}
				/>
				<SelectField
					label={words.bylines.role}
					value={role}
					options={roles}
					onChoose={(id) => {
						if (isRole(id, words.bylines.roles)) setRole(id);
					}}
				/>
			</div>
			<button
				className="btn btn--sm"
				type="button"
				aria-disabled={personId === null || isThere}
				onClick={() => {
					if (personId === null || isThere) return;
					onAdd({ personId, role });
					setPersonId(null);
				}}
			>
				{words.bylines.add}
			</button>
			{isThere ? <p className="hint">{words.problems.repeated}</p> : null}
		</>
	);
}

function isRole(id: string | null, roles: Record<Role, string>): id is Role {
	return id !== null && Object.hasOwn(roles, id);
}

function IconButton({
	name,
	label,
	isOff,
	onPress,
}: {
	name: "up" | "down" | "cross";
	label: string;
	isOff?: boolean;
	onPress: (button: HTMLElement) => void;
}) {
	return (
		<button
			className="icbtn"
			type="button"
			aria-label={label}
			aria-disabled={isOff ?? false}
			onClick={({ currentTarget }) => onPress(currentTarget)}
		>
			<ToolIcon name={name} />
		</button>
	);
}
