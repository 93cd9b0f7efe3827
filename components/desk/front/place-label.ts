import type { BoardContainer } from "@/lib/front-page/board";
import type { Words } from "@/lib/words/words";

/** What the place of a container's card is called: 「要聞2」, or that the card is not up; after the cards come the automatic places. */
export function placeLabel(
	words: Words["front"],
	{ key, cap, cards }: Pick<BoardContainer, "key" | "cap" | "cards">,
	{ position, nameOf }: { position: number; nameOf: (key: string) => string },
): string {
	const card = cards[position];
	if (card && card.place === null) return words.notUp[card.standing](nameOf(key));
	const up = cards.filter(({ place }) => place !== null).length;
	const place = card?.place ?? up + 1 + position - cards.length;
	return cap === 1 ? nameOf(key) : words.place(nameOf(key), place);
}
