import { and, asc, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { frontCards, frontLaunches } from "@/db/schema/front-page";
import { type Actor, actorName } from "@/lib/access/actor";
import type { ContainerKey } from "./containers";
import type { Card } from "./curate";
import { cardOf, insertCards } from "./drafts";

/** Gives a container's readers another list from an instant on; gives the number of the launch. */
export async function addLaunch(
	tx: Transaction,
	cards: readonly Card[],
	{
		container,
		launchAt,
		actor,
		now,
		isUndo = false,
	}: { container: ContainerKey; launchAt: Date; actor: Actor; now: Date; isUndo?: boolean },
): Promise<number> {
	const [launch] = await tx
		.insert(frontLaunches)
		.values({
			container,
			launchAt,
			madeAt: now,
			madeBy: actorName(actor),
			isUndo,
			notedAt: launchAt > now ? null : now,
		})
		.returning({ id: frontLaunches.id });
	if (!launch) throw new Error("a launch was not written");
	await insertCards(tx, cards, { container, launchId: launch.id });
	return launch.id;
}

/** The last two lists that a container's readers got, the live one first; none for what was never launched. */
export async function lastLaunches(tx: Transaction, container: ContainerKey): Promise<{ id: number }[]> {
	return tx
		.select({ id: frontLaunches.id })
		.from(frontLaunches)
		.where(and(eq(frontLaunches.container, container), lte(frontLaunches.launchAt, sql`now()`)))
		.orderBy(desc(frontLaunches.launchAt), desc(frontLaunches.id))
		.limit(2);
}

/** The cards of a launch in their order; none of no launch. */
export async function cardsOfLaunch(tx: Transaction, launchId: number | undefined): Promise<Card[]> {
	if (launchId === undefined) return [];
	const rows = await tx
		.select()
		.from(frontCards)
		.where(eq(frontCards.launchId, launchId))
		.orderBy(asc(frontCards.position));
	return rows.map(cardOf);
}

/** Takes back the timed launch of a container that has not come yet; false when there is none. */
export async function takeBackTimed(tx: Transaction, container: ContainerKey): Promise<boolean> {
	const taken = await tx
		.delete(frontLaunches)
		.where(and(eq(frontLaunches.container, container), gt(frontLaunches.launchAt, sql`now()`)))
		.returning({ id: frontLaunches.id });
	return taken.length > 0;
}
