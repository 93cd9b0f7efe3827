import { useState } from "react";
import type { BoardContainer } from "@/lib/front-page/board";
import { TIMES } from "@/lib/front-page/card-times";
import { type TypedCard, typedOf } from "./card-panel.island";
import type { CardPlace } from "./use-curation";

/** What is typed on cards and not saved: kept while another card is looked at, and told before a launch. */
export function useCards(containers: readonly BoardContainer[]) {
	const [typed, setTyped] = useState<Record<string, TypedCard>>({});
	const unsaved = containers.flatMap(({ key, cards }) =>
		cards.filter((card) => {
			const mine = typed[nameOf({ container: key, articleId: card.card.articleId })];
			const saved = typedOf(card);
			return mine && !isAlike({ ...mine, headline: mine.headline.trim() }, saved);
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

function isAlike(one: TypedCard, other: TypedCard): boolean {
	const fields = ["headline", "showsPicture", "showsSubs", ...TIMES] as const;
	return fields.every((field) => one[field] === other[field]);
}

function nameOf({ container, articleId }: CardPlace): string {
	return `${container} ${articleId}`;
}
