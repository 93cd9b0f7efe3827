"use client";

import { useWords } from "@/components/desk/words.island";
import type { BoardCard, BoardContainer } from "@/lib/front-page/board";
import type { ContainerKey } from "@/lib/front-page/containers";
import { ContainerMenu } from "./container-menu.island";
import { placeLabel } from "./place-label";
import { EmptySlot, Slot } from "./slot.island";
import { AutomaticFlag, CardFlags } from "./slot-flags";
import type { CardPlace, Curation, Picked } from "./use-curation";

export type ContainerTools = {
	curation: Curation;
	nameOf: (key: string) => string;
	now: Date;
	picked: Picked | null;
	chosen: CardPlace | null;
	onPick: (picked: Picked) => void;
	onDrag: (dragged: Picked | null) => void;
	onChoose: (place: CardPlace) => void;
	/** Puts what is in the hand, picked or dragged, at a position of a container. */
	onPut: (to: BoardContainer["key"], position: number) => void;
	onLaunched: (edition: number) => void;
};

/** A container as it stands on the page: the cards, what the rule fills in after them, and a place to drop upon. */
export function Container({ container, tools }: { container: BoardContainer; tools: ContainerTools }) {
	const words = useWords();
	const { key, cards, automatic, cap, changes, timed } = container;
	const { nameOf, now, picked, chosen, onPick, onDrag, onChoose, onPut } = tools;
	const name = nameOf(key);
	const label = (position: number) => placeLabel(words.front, container, { position, nameOf });
	const isRoom = cards.filter(({ standing }) => standing === "up").length < cap;
	const fresh = new Set(changes.flatMap((one) => (one.kind === "placed" ? [one.articleId] : [])));
	const looksOf = ({ card, standing }: BoardCard) =>
		[fresh.has(card.articleId) && "slot--new", standing !== "up" && "slot--off", looks]
			.filter(Boolean)
			.join(" ");
	const isWide = key === "lead" || key === "highlights";
	const looks = key === "lead" ? "slot--lead" : "";
	const fits = picked !== null && (key !== "columnists" || picked.story.isColumn);
	const putAt = (position: number) =>
		fits
			? {
					id: putId(key, position),
					label: words.front.putHere(label(position)),
					onPut: () => onPut(key, position),
				}
			: null;
	return (
		<section className={`ct ct--${key.split(":")[0]}`} aria-labelledby={`ct-${key}`}>
			<div className="ct-h">
				<h2 id={`ct-${key}`} tabIndex={-1}>
					{name}
				</h2>
				{timed && (
					<span className="flag flag--warn">
						{words.front.timedAt(words.when.near(timed.at, now), timed.by)}
					</span>
				)}
				<ContainerMenu container={container} name={name} tools={tools} />
			</div>
			<div className="ct-g">
				{cards.map((card, position) => (
					<Slot
						key={card.card.articleId}
						id={cardId({ container: key, articleId: card.card.articleId })}
						story={card.story}
						label={label(position)}
						flags={<CardFlags {...{ card, nameOf, now, words }} isNew={fresh.has(card.card.articleId)} />}
						looks={looksOf(card)}
						withPicture={isWide}
						isChosen={chosen?.container === key && chosen.articleId === card.card.articleId}
						dragged={{ story: card.story, from: key, removedId: null }}
						put={putAt(position)}
						onDrag={onDrag}
						onDropHere={() => onPut(key, position)}
						onChoose={() => onChoose({ container: key, articleId: card.card.articleId })}
					/>
				))}
				{automatic.map((story, index) => (
					<Slot
						key={`automatic ${story.articleId}`}
						story={story}
						label={label(cards.length + index)}
						flags={<AutomaticFlag words={words} />}
						looks={looks}
						withPicture={isWide}
						isChosen={picked?.from === null && picked.story.articleId === story.articleId}
						dragged={{ story, from: null, removedId: null }}
						put={index === 0 && isRoom ? putAt(cards.length) : null}
						onDrag={onDrag}
						onDropHere={() => onPut(key, cards.length)}
						onChoose={() => onPick({ story, from: null, removedId: null })}
					/>
				))}
				{automatic.length === 0 && isRoom && (
					<EmptySlot put={putAt(cards.length)} onDropHere={() => onPut(key, cards.length)} />
				)}
			</div>
		</section>
	);
}

/** The id of the button on a card. */
export function cardId({ container, articleId }: CardPlace): string {
	return `card-${container}-${articleId}`;
}

/** The id of the button that puts a story at a position. */
export function putId(container: ContainerKey, position: number): string {
	return `put-${container}-${position}`;
}
