import { useState } from "react";
import type { BoardContainer } from "@/lib/front-page/board";
import { type TypedCard, typedOf } from "./card-panel.island";
import type { CardPlace } from "./use-curation";

/** What is typed on cards and not saved: kept while another card is looked at, and told before a launch. */
export function useCards(containers: readonly BoardContainer[]) {
	const [typed, setTyped] = useState<Record<string, TypedCard>>({});
	const unsaved = containers.flatMap(({ key, cards }) =>
		cards.filter((card) => {
			const mine = typed[nameOf({ container: key, articleId: card.card.articleId })];
			const saved = typedOf(card);
			return (
				mine &&
				(mine.headline.trim() !== saved.headline ||
					mine.showsPicture !== saved.showsPicture ||
					mine.showsSubs !== saved.showsSubs)
			);
		}),
	);
	return {
		hasUnsaved: unsaved.length > 0,
		read: (place: CardPlace) => typed[nameOf(place)] ?? null,
		write: (place: CardPlace, card: TypedCard | null) =>
			setTyped(({ [nameOf(place)]: _before, ...others }) =>
				card ? { ...others, [nameOf(place)]: card } : others,
			),
	};
}

export type Cards = ReturnType<typeof useCards>;

function nameOf({ container, articleId }: CardPlace): string {
	return `${container} ${articleId}`;
}
