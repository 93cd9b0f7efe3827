"use client";

import { useWords } from "@/components/desk/words.island";
import type { BoardContainer } from "@/lib/front-page/board";
import type { ContainerKey } from "@/lib/front-page/containers";
import type { Board } from "@/lib/front-page/desk-queries";
import { CardPanel } from "./card-panel.island";
import type { ContainerTools } from "./container.island";
import { placeLabel } from "./place-label";
import type { Cards } from "./use-cards";
import type { CardPlace, Picked } from "./use-curation";

/** The panel of the card that is chosen, or how to choose one. */
export function ChosenCard({
	board: { containers },
	chosen,
	cards,
	tools: { curation, nameOf },
	onMoved,
	onPick,
	onRemoved,
	onClose,
}: {
	board: Board;
	chosen: CardPlace | null;
	cards: Cards;
	tools: ContainerTools;
	onMoved: (place: CardPlace) => void;
	onPick: (picked: Picked) => void;
	onRemoved: (from: ContainerKey) => void;
	onClose: () => void;
}) {
	const { front: words } = useWords();
	const container = containers.find(({ key }) => key === chosen?.container);
	const card = container?.cards.find((one) => one.card.articleId === chosen?.articleId);
	if (!chosen || !container || !card) return <p className="hint">{words.nothingSelected}</p>;
	const { story } = card;
	const kickers = containers.flatMap((one) => one.cards.map((other) => other.story.headline.kicker));
	const { kicker } = story.headline;
	const placeIn = (one: BoardContainer, position: number) => placeLabel(words, one, { position, nameOf });
	const remove = async () => {
		const answer = await curation.send({
			deed: "remove",
			body: { articleId: chosen.articleId, container: chosen.container },
			say: words.done.removed(story.headline.claim),
		});
		if (!answer.ok) return;
		cards.write(chosen, null);
		onRemoved(chosen.container);
	};
	return (
		<CardPanel
			key={`${chosen.container} ${chosen.articleId}`}
			container={container}
			card={card}
			labelAt={(position) => placeIn(container, position)}
			swaps={containers.flatMap((one) =>
				one.cards.flatMap((other, position) =>
					other === card
						? []
						: [
								{
									container: one.key,
									articleId: other.card.articleId,
									place: placeIn(one, position),
									claim: other.story.headline.claim,
								},
							],
				),
			)}
			typed={cards.read(chosen)}
			sameKicker={kickers.filter((one) => one === kicker).length > 1 ? kicker : null}
			curation={curation}
			onType={(typed) => cards.write(chosen, typed)}
			onMoved={onMoved}
			onPick={() => onPick({ story, from: chosen.container, removedId: null })}
			onRemove={() => void remove()}
			onClose={onClose}
		/>
	);
}
