"use client";

import { useWords } from "@/components/desk/words.island";
import type { ContainerKey } from "@/lib/front-page/containers";
import type { Board } from "@/lib/front-page/desk-queries";
import { CardPanel } from "./card-panel.island";
import type { ContainerTools } from "./container.island";
import type { Cards } from "./use-cards";
import type { CardPlace, Picked } from "./use-curation";

/** The panel of the card that is chosen, or how to choose one. */
export function ChosenCard({
	board: { containers },
	chosen,
	cards,
	tools: { curation, nameOf },
	onPick,
	onRemoved,
	onClose,
}: {
	board: Board;
	chosen: CardPlace | null;
	cards: Cards;
	tools: ContainerTools;
	onPick: (picked: Picked) => void;
	onRemoved: (from: ContainerKey) => void;
	onClose: () => void;
}) {
	const { front: words } = useWords();
	const container = containers.find(({ key }) => key === chosen?.container);
	const card = container?.cards.find((one) => one.card.articleId === chosen?.articleId);
	if (!chosen || !container || !card) return <p className="hint">{words.nothingSelected}</p>;
	const name = nameOf(container.key);
	const { story } = card;
	const kickers = containers.flatMap((one) => one.cards.map((other) => other.story.headline.kicker));
	const { kicker } = story.headline;
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
			labelAt={(position) => (container.cap === 1 ? name : words.place(name, position + 1))}
			typed={cards.read(chosen)}
			sameKicker={kickers.filter((one) => one === kicker).length > 1 ? kicker : null}
			curation={curation}
			onType={(typed) => cards.write(chosen, typed)}
			onPick={() => onPick({ story, from: chosen.container, removedId: null })}
			onRemove={() => void remove()}
			onClose={onClose}
		/>
	);
}
