import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type FrontContainer, frontCards, frontContainers } from "@/db/schema/front-page";
import { publications } from "@/db/schema/publications";
import { sections } from "@/db/schema/sections";
import { type Actor, actorName } from "@/lib/access/actor";
import { type Problem, refuse } from "@/lib/write/outcome";
import { bandKey, type ContainerKey } from "./containers";
import { CARDS_MAX, type Card, type Curated, changedContainers, type Lists } from "./curate";

export type SeenVersions = Record<string, number>;
export type Drafts = { containers: ReadonlyMap<ContainerKey, FrontContainer>; lists: Lists };

/** How many of the cards that were taken off are kept at hand. */
export const REMOVED_KEPT = 5;

/** Every container with its draft, locked until the transaction ends; one that nobody has touched is made. */
export async function lockDrafts(tx: Transaction): Promise<Drafts> {
	const active = await tx.select({ id: sections.id }).from(sections).where(eq(sections.isActive, true));
	const keys: ContainerKey[] = ["lead", "highlights", "columnists", ...active.map(({ id }) => bandKey(id))];
	await tx
		.insert(frontContainers)
		.values(keys.map((key) => ({ key })))
		.onConflictDoNothing();
	const containers = await tx
		.select()
		.from(frontContainers)
		.where(inArray(frontContainers.key, keys))
		.orderBy(asc(frontContainers.key))
		.for("update");
	const cards = await tx
		.select()
		.from(frontCards)
		.where(and(isNull(frontCards.launchId), isNull(frontCards.removedAt)))
		.orderBy(asc(frontCards.position));
	return {
		containers: new Map(containers.map((container) => [container.key, container])),
		lists: new Map(keys.map((key) => [key, cards.filter(({ container }) => container === key).map(cardOf)])),
	};
}

/** What is a card of a stored one, and nothing else. */
export function cardOf(card: Card): Card {
	const { articleId, headline, showsPicture, showsSubs, shownFrom, shownUntil, headlineUntil } = card;
	return { articleId, headline, showsPicture, showsSubs, shownFrom, shownUntil, headlineUntil };
}

/**
 * Writes the drafts that changed, in a new version each, and keeps what fell off at hand. Gives the problems that stand against it,
 * having changed nothing: somebody changed one of these containers after the editor had looked.
 */
export async function writeDrafts(
	tx: Transaction,
	before: Drafts,
	{ lists, fallen }: Curated,
	by: { actor: Actor; now: Date; seen: SeenVersions },
): Promise<Problem[]> {
	const changed = changedContainers(before.lists, lists);
	const conflicts = conflictsOf(before, changed, by.seen);
	if (conflicts.length > 0) return conflicts;
	const full = changed.some((key) => (lists.get(key) ?? []).length > CARDS_MAX);
	if (full) return [{ code: "container-full", values: { max: CARDS_MAX } }];
	for (const key of changed) {
		await tx
			.delete(frontCards)
			.where(and(eq(frontCards.container, key), isNull(frontCards.launchId), isNull(frontCards.removedAt)));
		await insertCards(tx, lists.get(key) ?? [], { container: key });
	}
	await touch(tx, before, changed, by);
	for (const { container, card } of fallen) await insertCards(tx, [card], { container, removedAt: by.now });
	if (fallen.length > 0) await forgetOldRemoved(tx);
	return [];
}

/** Cards as rows: of a launch, of the removed, or (neither) of the draft. */
export async function insertCards(
	tx: Transaction,
	cards: readonly Card[],
	place: { container: ContainerKey; launchId?: number; removedAt?: Date },
): Promise<void> {
	if (cards.length === 0) return;
	await tx
		.insert(frontCards)
		.values(cards.map((card, position) => ({ id: randomUUID(), ...cardOf(card), ...place, position })));
}

/** What a step came to: how many cards fell off the page, and the versions that its containers have now. */
export function writtenOf(drafts: Drafts, { lists, fallen }: Curated) {
	return {
		fallen: fallen.length,
		versions: versionsAfter(drafts, changedContainers(drafts.lists, lists)),
	};
}

/** The versions that containers have after a change, so that whoever made it can go on without looking again. */
export function versionsAfter({ containers }: Drafts, keys: readonly ContainerKey[]): SeenVersions {
	return Object.fromEntries(keys.map((key) => [key, nextVersion(containers.get(key))]));
}

function nextVersion(container: FrontContainer | undefined): number {
	return (container?.version ?? 0) + 1;
}

/** Gives containers a new version. */
export async function touch(
	tx: Transaction,
	{ containers }: Drafts,
	keys: readonly ContainerKey[],
	{ actor, now }: { actor: Actor; now: Date },
): Promise<void> {
	for (const key of keys)
		await tx
			.update(frontContainers)
			.set({
				version: nextVersion(containers.get(key)),
				changedBy: actorName(actor),
				changedAt: now,
			})
			.where(eq(frontContainers.key, key));
}

/** One problem for each container that has another version than the editor saw, with who changed it and when (ISO, UTC). */
export function conflictsOf(
	{ containers }: Drafts,
	keys: readonly ContainerKey[],
	seen: SeenVersions,
): Problem[] {
	return keys.flatMap((key) => {
		const container = containers.get(key);
		return container && container.version !== (seen[key] ?? 0) ? [conflictIn(container)] : [];
	});
}

/** That somebody was faster in a container, with who and when. */
export function conflictIn({ key, changedBy, changedAt }: FrontContainer): Problem {
	return {
		code: "conflict",
		field: key,
		values: { savedBy: changedBy, savedAt: changedAt?.toISOString() ?? "" },
	};
}

/** What the rules of curation must know of stories: the section each stands in now, null for one that readers will not get. */
export async function sectionsOfStories(
	tx: Transaction,
	lists: Lists,
): Promise<(articleId: string) => string | null> {
	const ids = [...lists.values()].flatMap((cards) => cards.map(({ articleId }) => articleId));
	if (ids.length === 0) return () => null;
	const rows = await tx
		.select({ articleId: publications.articleId, sectionId: publications.sectionId })
		.from(publications)
		.where(inArray(publications.articleId, ids));
	const sectionOf = new Map(rows.map(({ articleId, sectionId }) => [articleId, sectionId]));
	return (articleId) => sectionOf.get(articleId) ?? null;
}

/** The refusal of something about a card that stands there no more. */
export function cardGone() {
	return refuse({ code: "card-gone" });
}

async function forgetOldRemoved(tx: Transaction): Promise<void> {
	const kept = await tx
		.select({ id: frontCards.id })
		.from(frontCards)
		.where(isNotNull(frontCards.removedAt))
		.orderBy(desc(frontCards.removedAt), desc(frontCards.id))
		.limit(REMOVED_KEPT);
	await tx.delete(frontCards).where(
		and(
			isNotNull(frontCards.removedAt),
			notInArray(
				frontCards.id,
				kept.map(({ id }) => id),
			),
		),
	);
}
