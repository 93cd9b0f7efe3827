import { type ContainerKey, capOf, nextOf } from "./containers";

/** A story placed by hand, with what is shown otherwise than its own. */
export type Card = {
	articleId: string;
	/** In the house's form; null: the story's own. */
	headline: string | null;
	showsPicture: boolean;
	showsSubs: boolean;
};

export type Lists = ReadonlyMap<ContainerKey, readonly Card[]>;
/** The lists after a change, and the cards that fell off the front page by it, each from where it stood last. */
export type Curated = { lists: Lists; fallen: { container: ContainerKey; card: Card }[] };

/** A card that shows the story as it is. */
export function plainCard(articleId: string): Card {
	return { articleId, headline: null, showsPicture: true, showsSubs: true };
}

/**
 * Puts a card at a position of a container, counted from 0; a story that stands in that container already is moved. What then has
 * no room falls down: see `nextOf`. A section without a band takes nothing. `sectionOf` tells the section of a story.
 */
export function placeCard(
	lists: Lists,
	{ card, to, position }: { card: Card; to: ContainerKey; position: number },
	sectionOf: (articleId: string) => string | null,
): Curated {
	const others = (lists.get(to) ?? []).filter(({ articleId }) => articleId !== card.articleId);
	// Whoever places a story at the end of a full container wants it there.
	const list = others.toSpliced(Math.min(Math.max(0, position), capOf(to) - 1), 0, card);
	const after = new Map(lists).set(to, list.slice(0, capOf(to)));
	const falling = list[capOf(to)];
	if (!falling) return { lists: after, fallen: [] };
	const next = nextOf(to, sectionOf(falling.articleId));
	if (next === null || !after.has(next)) return { lists: after, fallen: [{ container: to, card: falling }] };
	return placeCard(after, { card: falling, to: next, position: 0 }, sectionOf);
}

/** Moves a story with what is changed on its card from a container to a position of the same or another one; null: it is not there. */
export function moveCard(
	lists: Lists,
	move: { articleId: string; from: ContainerKey; to: ContainerKey; position: number },
	sectionOf: (articleId: string) => string | null,
): Curated | null {
	const { articleId, from, to, position } = move;
	const card = cardIn(lists, { articleId, container: from });
	if (!card) return null;
	const without = from === to ? lists : withoutCard(lists, { articleId, container: from });
	return placeCard(without, { card, to, position }, sectionOf);
}

/** A story in a container: where its card stands. */
export type Standing = { articleId: string; container: ContainerKey };

/**
 * Lets two cards change places, each with what is changed on it; nothing else moves. Or why not: one of them is not there, or a story
 * would stand twice in one container.
 */
export function swapCards(
	lists: Lists,
	one: Standing,
	other: Standing,
): Lists | "card-gone" | "stands-twice" {
	const [card, otherCard] = [cardIn(lists, one), cardIn(lists, other)];
	if (!card || !otherCard || card === otherCard) return "card-gone";
	const isTwice = (moving: Card, to: Standing) =>
		one.container !== other.container &&
		cardIn(lists, { articleId: moving.articleId, container: to.container }) !== undefined;
	if (isTwice(card, other) || isTwice(otherCard, one)) return "stands-twice";
	const exchanged = (of: Card) => (of === card ? otherCard : of === otherCard ? card : of);
	const after = new Map(lists);
	for (const key of [one.container, other.container]) after.set(key, (lists.get(key) ?? []).map(exchanged));
	return after;
}

/** The card of a story in a container. */
export function cardIn(
	lists: Lists,
	{ articleId, container }: { articleId: string; container: ContainerKey },
): Card | undefined {
	return lists.get(container)?.find((card) => card.articleId === articleId);
}

/** The lists without a story in one container. */
export function withoutCard(
	lists: Lists,
	{ articleId, container }: { articleId: string; container: ContainerKey },
): Lists {
	const list = (lists.get(container) ?? []).filter((card) => card.articleId !== articleId);
	return new Map(lists).set(container, list);
}

/** The lists with another card for the same story in one container. */
export function withCard(lists: Lists, { container, card }: { container: ContainerKey; card: Card }): Lists {
	const list = (lists.get(container) ?? []).map((one) => (one.articleId === card.articleId ? card : one));
	return new Map(lists).set(container, list);
}

/** Which containers differ between two sets of lists. */
export function changedContainers(before: Lists, after: Lists): ContainerKey[] {
	return [...after.keys()].filter((key) => !isSameList(before.get(key) ?? [], after.get(key) ?? []));
}

/** Whether two lists show the same, in the same order. */
export function isSameList(one: readonly Card[], other: readonly Card[]): boolean {
	return one.length === other.length && one.every((card, at) => isSameCard(card, other[at]));
}

/** Whether two cards show the same story in the same way. */
export function isSameCard(one: Card, other: Card | undefined): boolean {
	return (
		one.articleId === other?.articleId &&
		one.headline === other.headline &&
		one.showsPicture === other.showsPicture &&
		one.showsSubs === other.showsSubs
	);
}

/** In which other containers a story stands too. */
export function alsoIn(lists: Lists, articleId: string, container: ContainerKey): ContainerKey[] {
	return [...lists.keys()].filter((key) => key !== container && cardIn(lists, { articleId, container: key }));
}
