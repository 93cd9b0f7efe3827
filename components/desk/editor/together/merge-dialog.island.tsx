"use client";

import { useId, useState } from "react";
import { Runs } from "@/components/desk/versions/runs";
import { type Choice, type Merge, openChoices } from "@/lib/saving/merge-contents";
import { compareText } from "@/lib/versions/compare-text";
import { useWords } from "../editor-words.island";
import { Modal } from "../modal.island";
import type { StoryChoices } from "../story-props";
import { blocksInWords, fieldInWords } from "./merge-words";

/** Every place that two people changed, side by side; one choice for each, and the whole is saved. Closing it changes nothing. */
export function MergeDialog({
	merge,
	by,
	choices: known,
	onFinish,
	onClose,
}: {
	merge: Merge;
	/** Whose the other version is. */
	by: string;
	choices: StoryChoices;
	onFinish: (chosen: Readonly<Record<string, Choice>>) => void;
	onClose: () => void;
}) {
	const words = useWords();
	const said = words.together.merge;
	const names = openChoices(merge);
	const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
	const [isTried, setTried] = useState(false);
	const open = names.filter((name) => chosen[name] === undefined);
	const choose = (name: string, choice: Choice) => setChosen((before) => ({ ...before, [name]: choice }));
	const chooseAll = (choice: Choice) =>
		setChosen(
			Object.fromEntries(names.map((name) => [name, isPossible(merge, name, choice) ? choice : "mine"])),
		);
	const places = merge.pieces.map(({ kind }) => kind);
	return (
		<Modal title={said.title(by)} onClose={onClose} wide>
			<div className="dlg-b mg">
				<p className="hint">{said.body}</p>
				<div className="ed-row">
					{(["mine", "theirs", "both"] as const).map((choice) => (
						<button key={choice} className="btn btn--sm" type="button" onClick={() => chooseAll(choice)}>
							{{ mine: said.allMine, theirs: said.allTheirs, both: said.allBoth }[choice]}
						</button>
					))}
				</div>
				{merge.fields.map(({ field, choices }) => {
					const text = (of: "mine" | "theirs") => fieldInWords(field, merge[of], { choices: known, words });
					return (
						<Clash
							key={field}
							title={said.fields[field]}
							by={by}
							before=""
							sides={{ mine: text("mine"), theirs: text("theirs") }}
							choices={choices}
							chosen={chosen[field]}
							isMissing={isTried && chosen[field] === undefined}
							onChoose={(choice) => choose(field, choice)}
						/>
					);
				})}
				{merge.pieces.map((piece, at) => {
					const name = `block-${at}`;
					if (piece.kind === "settled")
						return (
							<details key={name} className="mg-s">
								<summary>{said.unchanged(piece.blocks.length)}</summary>
								<p lang="zh-Hant-HK">{blocksInWords(piece.blocks)}</p>
							</details>
						);
					const place = places.slice(0, at + 1).filter((kind) => kind === "clash").length;
					return (
						<Clash
							key={name}
							title={said.paragraph(place)}
							by={by}
							before={blocksInWords(piece.base)}
							sides={{ mine: blocksInWords(piece.mine), theirs: blocksInWords(piece.theirs) }}
							choices={["mine", "theirs", "both"]}
							chosen={chosen[name]}
							isMissing={isTried && chosen[name] === undefined}
							onChoose={(choice) => choose(name, choice)}
						/>
					);
				})}
				<div className="dlg-f">
					<p className={isTried && open.length > 0 ? "err" : "hint"} role="status">
						{open.length > 0 ? said.left(open.length) : null}
					</p>
					<button className="btn btn--quiet" type="button" onClick={onClose}>
						{words.dialog.cancel}
					</button>
					<button
						className="btn btn--pri"
						type="button"
						onClick={() => (open.length > 0 ? setTried(true) : onFinish(chosen))}
					>
						{said.save}
					</button>
				</div>
			</div>
		</Modal>
	);
}

/** One place with both its versions, and the choice between them. */
function Clash({
	title,
	by,
	before,
	sides,
	choices,
	chosen,
	isMissing,
	onChoose,
}: {
	title: string;
	by: string;
	/** What stood there when both began; empty for a field, which is shown as it is. */
	before: string;
	sides: Record<"mine" | "theirs", string>;
	choices: readonly Choice[];
	chosen: Choice | undefined;
	isMissing: boolean;
	onChoose: (choice: Choice) => void;
}) {
	const said = useWords().together.merge;
	const id = useId();
	const names: Record<Choice, string> = { mine: said.mine, theirs: said.theirs(by), both: said.both };
	return (
		<fieldset className={isMissing ? "mg-c mg-c--no" : "mg-c"}>
			<legend>{title}</legend>
			{choices.map((choice) => (
				<label key={choice} className={choice === "both" ? "mg-o mg-o--all" : "mg-o"}>
					<span className="mg-n">
						<input
							type="radio"
							name={id}
							aria-label={names[choice]}
							aria-describedby={choice === "both" ? undefined : `${id}-${choice}`}
							checked={chosen === choice}
							onChange={() => onChoose(choice)}
						/>
						{names[choice]}
					</span>
					{choice === "both" ? null : (
						<span className="mg-t" id={`${id}-${choice}`} lang="zh-Hant-HK">
							{sides[choice] === "" ? (
								<i>{before === "" ? said.nothing : said.deleted}</i>
							) : before === "" ? (
								sides[choice]
							) : (
								<Runs runs={compareText(before, sides[choice])} />
							)}
						</span>
					)}
				</label>
			))}
		</fieldset>
	);
}

function isPossible({ fields }: Merge, name: string, choice: Choice): boolean {
	return fields.find(({ field }) => field === name)?.choices.includes(choice) ?? true;
}
