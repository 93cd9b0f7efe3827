import { desc, gte, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { searchMisses } from "@/db/schema/search";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { addDays, dayOf } from "@/lib/time/hong-kong";

const DAYS = 30;
const MISSES_SHOWN = 200;

/** What readers looked for in the last 30 days and did not find, the most wanted first. */
export async function listMisses(actor: Actor, now: Date) {
	if (!may(actor, "search.view-misses", "house")) return [];
	const times = sql<number>`sum(${searchMisses.count})::int`;
	return reader()
		.select({
			query: searchMisses.query,
			shown: sql<string>`(array_agg(${searchMisses.shown} order by ${searchMisses.day} desc))[1]`,
			times,
			days: sql<number>`count(*)::int`,
			lastDay: sql<string>`max(${searchMisses.day})::text`,
		})
		.from(searchMisses)
		.where(gte(searchMisses.day, addDays(dayOf(now), 1 - DAYS)))
		.groupBy(searchMisses.query)
		.orderBy(desc(times), desc(sql`max(${searchMisses.day})`), searchMisses.query)
		.limit(MISSES_SHOWN);
}
