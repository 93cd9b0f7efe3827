import { type SQL, sql } from "drizzle-orm";

/** Of a publication `p`: readers have it at the database's now. */
export const isOut = sql`p.publish_at <= now() and (p.expires_at is null or p.expires_at > now())`;

/**
 * That a story, named by its number, has not come to the end of its time. The links to publications do not know of it: the few that
 * are over, until the clock takes them away, are asked for once in a query, from an index of their own.
 */
export function notExpired(number: SQL): SQL {
	return sql`${number} <> all (array(select x.number from publications x where x.expires_at <= now()))`;
}
