"use client";

import { type ReactNode, useState } from "react";

/** What a board says of its columns. */
type ColumnWords = { title: string; none: string; all: string };

export type ShownColumn<Name extends string, Card> = {
	name: Name;
	heading: ReactNode;
	cards: readonly Card[];
	/** Where the cards stand that the column has no room for; null where there are none, or no such place. */
	rest: string | null;
	hasMore: boolean;
};

/** The columns of a board, into which cards are dragged: one that may not take the card says so while it is in the hand. */
export function BoardColumns<Name extends string, Card>({
	columns,
	type,
	words,
	homeOf,
	whyNot,
	onPut,
	children,
}: {
	columns: readonly ShownColumn<Name, Card>[];
	/** The type of what is dragged, so that a text, a file or another board's card finds no place. */
	type: string;
	words: ColumnWords;
	/** The name of the column in which it stands. */
	homeOf: (card: Card) => string;
	/** Why a card cannot be put there, or null. */
	whyNot: (card: Card, column: Name) => string | null;
	onPut: (card: Card, column: Name) => void;
	/** A card; `onDrag` is told that it is in the hand, and with null that it is no more. */
	children: (card: Card, place: { home: Name; onDrag: (card: Card | null) => void }) => ReactNode;
}) {
	const [dragged, setDragged] = useState<Card | null>(null);
	const [over, setOver] = useState<Name | null>(null);
	return (
		<section className="brd" aria-label={words.title}>
			{columns.map(({ name, heading, cards, rest, hasMore }) => {
				const isNo = dragged !== null && homeOf(dragged) !== name && whyNot(dragged, name) !== null;
				const classes = ["brd-c", over === name && "brd-c--over", isNo && "brd-c--no"];
				return (
					<section
						key={name}
						className={classes.filter(Boolean).join(" ")}
						aria-labelledby={`col-${name}`}
						onDragOver={(event) => {
							if (!event.dataTransfer.types.includes(type)) return;
							event.preventDefault();
							setOver(name);
						}}
						onDragLeave={() => setOver((before) => (before === name ? null : before))}
						onDrop={(event) => {
							event.preventDefault();
							setOver(null);
							if (dragged !== null) onPut(dragged, name);
							setDragged(null);
						}}
					>
						<h2 id={`col-${name}`}>
							{heading}
							<span className="n">{hasMore ? `${cards.length}+` : cards.length}</span>
						</h2>
						{cards.length === 0 ? <p className="hint">{words.none}</p> : null}
						<ul>{cards.map((card) => children(card, { home: name, onDrag: setDragged }))}</ul>
						{rest === null ? null : (
							<a className="more" href={rest}>
								{words.all}
							</a>
						)}
					</section>
				);
			})}
		</section>
	);
}

/** A card of a board: dragged whole, or held by the arrow keys of the control within it, which says so by `onHold`. */
export function BoardCard({
	type,
	id,
	name,
	isFixed,
	onDrag,
	children,
}: {
	type: string;
	id: string;
	name: string;
	isFixed: boolean;
	onDrag: (isInHand: boolean) => void;
	children: (onHold: (isHeld: boolean) => void) => ReactNode;
}) {
	const [isHeld, setHeld] = useState(false);
	return (
		<li
			className={isHeld ? "tkt tkt--held" : "tkt"}
			draggable={!isFixed}
			onDragStart={(event) => {
				event.dataTransfer.setData(type, id);
				event.dataTransfer.setData("text/plain", name);
				event.dataTransfer.effectAllowed = "move";
				onDrag(true);
			}}
			onDragEnd={() => onDrag(false)}
		>
			{children(setHeld)}
		</li>
	);
}
