import { randomUUID } from "node:crypto";
import { and, arrayContains, eq, gt } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { feedPings } from "@/db/schema/feed-pings";
import { environment } from "@/lib/env";
import type { Tag } from "@/lib/front/tags";

/**
 * Notes in the transaction that changes the feeds under `tags` that the hub is to be told of it at `dueAt`, when readers see the
 * change and never before. Without a hub there is nobody to tell.
 */
export async function notePing(tx: Transaction, tags: readonly Tag[], dueAt: Date): Promise<void> {
	if (!environment().websubHub || tags.length === 0) return;
	await tx.insert(feedPings).values({ id: randomUUID(), tags: [...new Set(tags)], nextTryAt: dueAt });
}

/** Takes back what was to be told later about a story whose plan has changed. */
export async function forgetPings(tx: Transaction, tag: Tag, now: Date): Promise<void> {
	await tx
		.delete(feedPings)
		.where(
			and(gt(feedPings.nextTryAt, now), eq(feedPings.attempts, 0), arrayContains(feedPings.tags, [tag])),
		);
}
