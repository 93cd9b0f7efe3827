import { sql } from "drizzle-orm";
import { integer, pgView } from "drizzle-orm/pg-core";
import { isOut } from "./not-expired";

/** The most read stories of the last 24 hours, those that readers still have; none when nobody has counted for a day. */
export const publicMostRead = pgView("public_most_read", {
	rank: integer("rank").notNull(),
	number: integer("number").notNull(),
}).as(sql`
	select m.rank, m.number from most_read m
	where m.counted_at > now() - interval '24 hours'
		and (select true from publications p where p.number = m.number and ${isOut})`);
