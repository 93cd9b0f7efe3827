import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { frontChanges } from "@/db/schema/front-changes";
import { ofProcess } from "@/lib/of-process";
import type { Tag } from "./tags";

/** Something readers see has changed, or (`isGone`) has been taken away from them. `id` orders changes by their commits. */
export type FrontChange = { id: number; tags: Tag[]; isGone: boolean };

export const FRONT_CHANNEL = "front_changes";
const COMMIT_ORDER_LOCK = 5_318_008;

/** Writes a change down in the transaction that makes it; other instances hear of it when that commits. */
export async function noteChange(
	tx: Transaction,
	{ tags, isGone }: Pick<FrontChange, "tags" | "isGone">,
): Promise<FrontChange> {
	// Held until the commit, so that numbers are given in the order of the commits and none can be missed.
	await tx.execute(sql`select pg_advisory_xact_lock(${COMMIT_ORDER_LOCK})`);
	const [row] = await tx.insert(frontChanges).values({ tags, isGone }).returning({ id: frontChanges.id });
	if (!row) throw new Error("a change for the front was not written");
	await tx.execute(sql`select pg_notify(${FRONT_CHANNEL}, ${String(row.id)})`);
	return { id: row.id, tags, isGone };
}

const front = ofProcess<{ hear?: (change: FrontChange) => void }>("front-changes", () => ({}));

/** Tells the front of this process at once, without waiting for the database to say so. */
export function tellFront(change: FrontChange): void {
	front.hear?.(change);
}

/** The front of this process hears changes from here. */
export function hearChanges(listener: (change: FrontChange) => void): void {
	front.hear = listener;
}
