"use client";

import { useId, useState } from "react";
import { useWords } from "@/components/desk/words.island";
import { Icon } from "@/components/ui/icon";
import type { CardPlace } from "./use-curation";

export type SwapChoice = CardPlace & { place: string; claim: string };

/** Which card the chosen one changes places with. */
export function SwapForm({
	choices,
	onSwap,
}: {
	choices: readonly SwapChoice[];
	onSwap: (other: SwapChoice) => Promise<void>;
}) {
	const { front: words } = useWords();
	const id = useId();
	const [chosen, setChosen] = useState("");
	const nameOf = ({ container, articleId }: CardPlace) => `${container} ${articleId}`;
	const other = choices.find((choice) => nameOf(choice) === chosen);
	if (choices.length === 0) return null;
	return (
		<form
			className="field"
			onSubmit={(event) => {
				event.preventDefault();
				if (!other) return;
				setChosen("");
				void onSwap(other);
			}}
		>
			<label htmlFor={id}>{words.swapWith}</label>
			<div className="cur-swap">
				<select
					className="inp"
					id={id}
					required
					value={other ? chosen : ""}
					onChange={(event) => setChosen(event.target.value)}
				>
					<option value="">{words.swapChoose}</option>
					{choices.map((choice) => (
						<option key={nameOf(choice)} value={nameOf(choice)}>
							{words.swapChoice(choice.place, choice.claim)}
						</option>
					))}
				</select>
				<button className="btn" type="submit">
					<Icon name="swap" />
					{words.swap}
				</button>
			</div>
		</form>
	);
}
