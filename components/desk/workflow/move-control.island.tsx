"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";

/** What a board says of moving. */
export type MoveWords = {
	move: string;
	moveName: (name: string) => string;
	over: (column: string) => string;
	cannot: (column: string, why: string) => string;
	atHome: (column: string) => string;
	putBack: string;
};

/** Moves a card of a board without a pointer: carried with the arrow keys from its button, or sent from the menu behind it. */
export function MoveControl<Column extends string>({
	name,
	home,
	targets,
	nameOf,
	markOf,
	whyNot,
	words,
	onHold,
	onPut,
	onTell,
}: {
	/** What the card is called. */
	name: string;
	home: Column;
	/** The columns, in the order in which they stand. */
	targets: readonly Column[];
	nameOf: (column: Column) => string;
	markOf?: (column: Column) => ReactNode;
	/** Why it cannot be put there, or null. */
	whyNot: (column: Column) => string | null;
	words: MoveWords;
	/** Whether the arrow keys hold it over another column. */
	onHold: (isHeld: boolean) => void;
	onPut: (column: Column) => void;
	onTell: (sentence: string) => void;
}) {
	const menuId = useId();
	const menu = useRef<HTMLFieldSetElement>(null);
	/** The column over which the arrow keys hold the card. */
	const [held, setHeld] = useState<Column | null>(null);

	function hold(column: Column | null): void {
		setHeld(column);
		onHold(column !== null);
	}

	function carry(event: KeyboardEvent): void {
		if (event.key === "Escape" && held !== null) {
			event.preventDefault();
			hold(null);
			onTell(words.putBack);
			return;
		}
		if (event.key === "Enter" && held !== null) {
			event.preventDefault();
			hold(null);
			onPut(held);
			return;
		}
		const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
		const at = targets.indexOf(held ?? home);
		const next = targets[at + step];
		if (step === 0 || at < 0 || next === undefined) return;
		event.preventDefault();
		hold(next === home ? null : next);
		if (next === home) {
			onTell(words.atHome(nameOf(next)));
			return;
		}
		const why = whyNot(next);
		onTell(why === null ? words.over(nameOf(next)) : words.cannot(nameOf(next), why));
	}

	return (
		<div className="tkt-mv">
			<button
				type="button"
				popoverTarget={menuId}
				aria-label={words.moveName(name)}
				aria-describedby="board-keys"
				onKeyDown={carry}
				onBlur={() => hold(null)}
			>
				{words.move}
			</button>
			<fieldset ref={menu} className="tkt-menu" id={menuId} popover="auto" aria-label={words.moveName(name)}>
				{targets
					.filter((one) => one !== home)
					.map((one) => {
						const why = whyNot(one);
						return (
							<button
								key={one}
								type="button"
								aria-disabled={why !== null}
								onClick={() => {
									if (why !== null) return;
									menu.current?.hidePopover();
									onPut(one);
								}}
							>
								{markOf?.(one) ?? <span aria-hidden="true" />}
								{nameOf(one)}
								{why === null ? null : <span className="hint">{why}</span>}
							</button>
						);
					})}
			</fieldset>
		</div>
	);
}
