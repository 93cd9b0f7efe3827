import { and, count, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { searchMisses } from "@/db/schema/search";
import { system } from "@/lib/access/actor";
import { cutGraphemes } from "@/lib/text/graphemes";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { foldedText } from "./fold";
import { hearMisses } from "./misses";
import { QUERY_MAX } from "./parameters";

/** A machine that asks for nonsense must not fill the table. */
const DIFFERENT_A_DAY = 2_000;
const DAYS_KEPT = 90;

/** Counts a search that found nothing: the day and the text, nothing of who asked. */
export const noteMiss = command({
	permission: "search.note-miss",
	input: z.object({ text: z.string() }),
	find: findHouse,
	run: async ({ tx, input, now }) => {
		const shown = cutGraphemes(input.text.toWellFormed().replaceAll("\0", "").trim(), QUERY_MAX);
		const query = foldedText(shown);
		if (query === "") return done({});
		const day = dayOf(now);
		const [known] = await tx
			.update(searchMisses)
			.set({ count: sql`${searchMisses.count} + 1` })
			.where(and(eq(searchMisses.day, day), eq(searchMisses.query, query)))
			.returning({ count: searchMisses.count });
		if (known) return done({});
		const [today] = await tx.select({ count: count() }).from(searchMisses).where(eq(searchMisses.day, day));
		if ((today?.count ?? 0) >= DIFFERENT_A_DAY) return done({});
		await tx
			.insert(searchMisses)
			.values({ day, query, shown })
			.onConflictDoUpdate({
				target: [searchMisses.day, searchMisses.query],
				set: { count: sql`${searchMisses.count} + 1` },
			});
		await tx.delete(searchMisses).where(lt(searchMisses.day, addDays(day, -DAYS_KEPT)));
		return done({});
	},
});

/** Notes every search of this thread that finds nothing, beside the page that says so: nobody waits for it. */
export function noteMissesHeard(): void {
	hearMisses((text) => {
		noteMiss(system("search"), { text }).catch((error: unknown) => {
			console.error("a search that found nothing was not noted:", error);
		});
	});
}
