import { and, asc, desc, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { reader } from "@/db/client";
import { frontCards, frontContainers, frontLaunches } from "@/db/schema/front-page";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { listSections } from "@/lib/sections/public-queries";
import { bandKey, type ContainerKey } from "./containers";
import type { Card, Lists } from "./curate";
import { cardOf } from "./drafts";

export type Launch = {
	id: number;
	container: ContainerKey;
	launchAt: Date;
	madeAt: Date;
	madeBy: string;
	isUndo: boolean;
};

/** Every container of the front page in the order of the page, a section's name with its band. */
export async function listContainers(): Promise<{ key: ContainerKey; section: string | null }[]> {
	const sections = await listSections();
	const bands = sections.map(({ id, name }) => ({ key: bandKey(id), section: name }));
	return [
		{ key: "lead", section: null },
		{ key: "highlights", section: null },
		...bands.slice(0, 1),
		{ key: "columnists", section: null },
		...bands.slice(1),
	];
}

/** The drafts of all containers; empty lists for whoever does not lay the front page out. */
export async function readDrafts(actor: Actor): Promise<Lists> {
	const keys = (await listContainers()).map(({ key }) => key);
	if (!may(actor, "front.curate", "house")) return new Map(keys.map((key) => [key, []]));
	const rows = await reader()
		.select()
		.from(frontCards)
		.where(and(isNull(frontCards.launchId), isNull(frontCards.removedAt)))
		.orderBy(asc(frontCards.position));
	return byContainer(keys, rows);
}

/** What each container shows or will show at an instant, of its launches so far. */
export async function readLaunchedAt(actor: Actor, at: Date): Promise<Lists> {
	const keys = (await listContainers()).map(({ key }) => key);
	if (!may(actor, "front.curate", "house")) return new Map(keys.map((key) => [key, []]));
	const last = await reader()
		.selectDistinctOn([frontLaunches.container], { id: frontLaunches.id })
		.from(frontLaunches)
		.where(and(inArray(frontLaunches.container, keys), lte(frontLaunches.launchAt, at)))
		.orderBy(frontLaunches.container, desc(frontLaunches.launchAt), desc(frontLaunches.id));
	const ids = last.map(({ id }) => id);
	if (ids.length === 0) return byContainer(keys, []);
	const rows = await reader()
		.select()
		.from(frontCards)
		.where(inArray(frontCards.launchId, ids))
		.orderBy(asc(frontCards.position));
	return byContainer(keys, rows);
}

/** The newest launches, those to come first; none for whoever does not lay the front page out. */
export async function listLaunches(actor: Actor, limit: number): Promise<Launch[]> {
	if (!may(actor, "front.curate", "house")) return [];
	const { id, container, launchAt, madeAt, madeBy, isUndo } = frontLaunches;
	return reader()
		.select({ id, container, launchAt, madeAt, madeBy, isUndo })
		.from(frontLaunches)
		.orderBy(desc(launchAt), desc(id))
		.limit(limit);
}

/** The tokens of the containers, and who changed each last. */
export async function listVersions(actor: Actor) {
	if (!may(actor, "front.curate", "house")) return [];
	return reader().select().from(frontContainers);
}

/** The cards that were lately taken off, the last first. */
export async function listRemoved(actor: Actor) {
	if (!may(actor, "front.curate", "house")) return [];
	return reader()
		.select()
		.from(frontCards)
		.where(isNotNull(frontCards.removedAt))
		.orderBy(desc(frontCards.removedAt), desc(frontCards.id));
}

function byContainer(
	keys: readonly ContainerKey[],
	rows: readonly (Card & { container: ContainerKey })[],
): Lists {
	return new Map(keys.map((key) => [key, rows.filter(({ container }) => container === key).map(cardOf)]));
}
