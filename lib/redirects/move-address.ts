import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { redirects } from "@/db/schema/redirects";
import { type FeedSubject, feedFormats, feedPath } from "@/lib/feeds/address";
import type { Tag } from "@/lib/front/tags";
import { redirectPath } from "./path";

type Move = { from: string; to: string };
type Announce = (...tags: Tag[]) => void;

/**
 * Leads what asks for the old addresses of pages to the new ones (308). What led to an old one leads to the new one at once, and
 * nothing leads away from an address that is in use again. Paths are as links write them.
 */
export async function moveAddresses(
	tx: Transaction,
	moves: readonly Move[],
	changed: Announce,
): Promise<void> {
	for (const { from, to } of moves) {
		const [fromPath, toKey] = [redirectPath(from), redirectPath(to)];
		if (fromPath === null || toKey === null || fromPath === toKey) continue;
		await freeAddresses(tx, [to], changed);
		await tx.update(redirects).set({ toPath: to }).where(eq(redirects.toPath, from));
		const row = { toPath: to, status: 308, goneAt: null, reason: null };
		await tx
			.insert(redirects)
			.values({ fromPath, ...row })
			.onConflictDoUpdate({ target: redirects.fromPath, set: row });
	}
	changed("redirects");
}

/** Forgets what was said of addresses at which a page now stands. */
export async function freeAddresses(
	tx: Transaction,
	paths: readonly string[],
	changed: Announce,
): Promise<void> {
	const keys = paths.flatMap((path) => redirectPath(path) ?? []);
	if (keys.length === 0) return;
	const list = sql.join(
		keys.map((key) => sql`${key}`),
		sql`, `,
	);
	const freed = await tx
		.delete(redirects)
		.where(sql`${redirects.fromPath} in (${list})`)
		.returning({ fromPath: redirects.fromPath });
	if (freed.length > 0) changed("redirects");
}

/** A page and its feeds, as they are to be moved. */
export function pageAndFeeds(page: Move, feeds: { from: FeedSubject; to: FeedSubject }): Move[] {
	return [
		page,
		...feedFormats.map((format) => ({ from: feedPath(feeds.from, format), to: feedPath(feeds.to, format) })),
	];
}
