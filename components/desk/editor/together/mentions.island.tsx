"use client";

import type { KeyboardEvent } from "react";
import { useWords } from "../editor-words.island";

/** The colleagues that an @ may mean: chosen by pointer, or gone down to from the text, arrows between them, and Escape back to it. */
export function Mentions({
	names,
	onChoose,
	onLeave,
}: {
	names: readonly string[];
	onChoose: (name: string) => void;
	onLeave: () => void;
}) {
	const said = useWords().together.notes;
	if (names.length === 0) return null;

	function onKeyDown(event: KeyboardEvent): void {
		const buttons = [...event.currentTarget.querySelectorAll("button")];
		const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
		const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
		if (step === undefined && event.key !== "Escape") return;
		event.preventDefault();
		// The margin would close itself.
		event.stopPropagation();
		const to = at + (step ?? 0);
		if (step === undefined || to < 0) onLeave();
		else buttons[Math.min(to, buttons.length - 1)]?.focus();
	}

	return (
		<fieldset className="nt-who" aria-label={said.mention} onKeyDown={onKeyDown}>
			{names.map((name) => (
				<button
					key={name}
					className="btn btn--sm"
					type="button"
					lang="zh-Hant-HK"
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => onChoose(name)}
				>
					@{name}
				</button>
			))}
		</fieldset>
	);
}
