import { ALWAYS, type CardTimes, isSameTimes, standingOf } from "./card-times";
import { type ContainerKey, capOf, nextOf } from "./containers";

/** A story placed by hand, with what is shown otherwise than its own. */
export type Card = {
	articleId: string;
	/** In the house's form; null: the story's own. */
	headline: string | null;
	showsPicture: boolean;
	showsSubs: boolean;
} & CardTimes;

/** The most cards that a container's draft holds, those that wait for their time and those at its end among them. */
export const CARDS_MAX = 18;

export type Lists = ReadonlyMap<ContainerKey, readonly Card[]>;
/** The lists after a change, and the cards that fell off the front page by it, each from where it stood last. */
export type Curated = { lists: Lists; fallen: { container: ContainerKey; card: Card }[] };

/** A card that shows the story as it is. */
export function plainCard(articleId: string): Card {
	return { articleId, headline: null, showsPicture: true, showsSubs: true, ...ALWAYS };
}

/**
 * Puts a card at a position of a container, counted from 0; a story that stands in that container already is moved. What then has
 * no room falls down: see `nextOf`. A section without a band takes nothing. Cards that wait for their time or are at its end take
 * no room. `sectionOf` tells the section of a story.
 */
export function placeCard(
	lists: Lists,
	{ card, to, position, now }: { card: Card; to: ContainerKey; position: number; now: Date },
	sectionOf: (articleId: string) => string | null,
): Curated {
	const others = (lists.get(to) ?? []).filter(({ articleId }) => articleId !== card.articleId);
	const list = others.toSpliced(Math.max(0, position), 0, card);
	const up = list.filter((one) => standingOf(one, now) === "up");
	// Whoever places a story at the end of a full container wants it there.
	const surplus = Math.max(0, up.length - capOf(to));
	const falling = up
		.filter((one) => one !== card)
		.toReversed()
		.slice(0, surplus);
	let curated: Curated = {
		lists: new Map(lists).set(
			to,
			list.filter((one) => !falling.includes(one)),
		),
		fallen: [],
	};
	// The last falls first, so that they keep their order where they fall.
	for (const one of falling) curated = fell(curated, { card: one, from: to, now }, sectionOf);
	return curated;
}

function fell(
	{ lists, fallen }: Curated,
	{ card, from, now }: { card: Card; from: ContainerKey; now: Date },
	sectionOf: (articleId: string) => string | null,
): Curated {
	const next = nextOf(from, sectionOf(card.articleId));
	if (next === null || !lists.has(next)) return { lists, fallen: [...fallen, { container: from, card }] };
	const below = placeCard(lists, { card, to: next, position: 0, now }, sectionOf);
	return { lists: below.lists, fallen: [...fallen, ...below.fallen] };
}

/** Moves a story with what is changed on its card from a container to a position of the same or another one; null: it is not there. */
export function moveCard(
	lists: Lists,
	move: { articleId: string; from: ContainerKey; to: ContainerKey; position: number; now: Date },
	sectionOf: (articleId: string) => string | null,
): Curated | null {
	const { articleId, from, to, position, now } = move;
	const card = cardIn(lists, { articleId, container: from });
	if (!card) return null;
	const without = from === to ? lists : withoutCard(lists, { articleId, container: from });
	return placeCard(without, { card, to, position, now }, sectionOf);
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
	return one.articleId === other?.articleId && isShownAlike(one, other);
}

/** Whether two cards show a story in the same way and at the same times. */
export function isShownAlike(one: Omit<Card, "articleId">, other: Omit<Card, "articleId">): boolean {
	return (
		one.headline === other.headline &&
		one.showsPicture === other.showsPicture &&
		one.showsSubs === other.showsSubs &&
		isSameTimes(one, other)
	);
}

/** In which other containers a story stands too. */
export function alsoIn(lists: Lists, articleId: string, container: ContainerKey): ContainerKey[] {
	return [...lists.keys()].filter((key) => key !== container && cardIn(lists, { articleId, container: key }));
}
