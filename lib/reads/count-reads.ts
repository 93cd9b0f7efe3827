import { and, desc, gt, inArray, lt, lte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articleReads, mostRead } from "@/db/schema/article-reads";
import { publications } from "@/db/schema/publications";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

const HOUR = 3_600_000;
const KEPT_DAYS = 8;
const LISTED = 20;
const REFRESH_MINUTES = 5;

const input = z.object({
	reads: z
		.array(z.object({ number: z.number().int().positive(), reads: z.number().int().positive() }))
		.max(20_000, "too-many"),
});

/**
 * Adds what was read since the last time to the counts of this hour; stories that readers do not have are left out. Every few
 * minutes the list of the most read is written anew from the last 24 hours.
 */
export const countReads = command({
	permission: "reads.count",
	input,
	find: findHouse,
	run: async ({ tx, input: { reads }, now, changed }) => {
		const hour = new Date(Math.floor(now.getTime() / HOUR) * HOUR);
		const live = await tx
			.select({ number: publications.number })
			.from(publications)
			.where(
				and(
					inArray(
						publications.number,
						reads.map(({ number }) => number),
					),
					lte(publications.publishAt, sql`now()`),
				),
			);
		const known = new Set(live.map(({ number }) => number));
		const rows = reads.filter(({ number }) => known.has(number)).map((one) => ({ ...one, hour }));
		if (rows.length > 0)
			await tx
				.insert(articleReads)
				.values(rows)
				.onConflictDoUpdate({
					target: [articleReads.hour, articleReads.number],
					set: { reads: sql`${articleReads.reads} + excluded.reads` },
				});
		const [last] = await tx.select({ at: mostRead.countedAt }).from(mostRead).limit(1);
		const isDue = !last || last.at.getTime() <= now.getTime() - REFRESH_MINUTES * 60_000;
		if (isDue && (await rankAnew(tx, now))) changed("most-read");
		return done({ counted: rows.length });
	},
});

/** Whether the list is another than before. */
async function rankAnew(tx: Transaction, now: Date): Promise<boolean> {
	const total = sql<number>`sum(${articleReads.reads})::int`;
	const ranked = await tx
		.select({ number: articleReads.number, reads: total })
		.from(articleReads)
		.where(gt(articleReads.hour, new Date(now.getTime() - 24 * HOUR)))
		.groupBy(articleReads.number)
		.orderBy(desc(total), desc(articleReads.number))
		.limit(LISTED);
	const before = await tx.delete(mostRead).returning({ rank: mostRead.rank, number: mostRead.number });
	if (ranked.length > 0)
		await tx
			.insert(mostRead)
			.values(ranked.map((row, index) => ({ ...row, rank: index + 1, countedAt: now })));
	await tx.delete(articleReads).where(lt(articleReads.hour, new Date(now.getTime() - KEPT_DAYS * 24 * HOUR)));
	const old = new Map(before.map(({ rank, number }) => [rank, number]));
	return old.size !== ranked.length || ranked.some(({ number }, index) => old.get(index + 1) !== number);
}
