import type { Pool } from "pg";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { countingPool } from "@/db/client";

/**
 * Counts what is done under a key and says no after `points` of it within `seconds`; all instances count together. Asked for anew each
 * time, because it goes with the connection: one that has been closed would leave each process counting for itself, unseen.
 */
export function limiter({
	name,
	points,
	seconds,
}: {
	name: string;
	points: number;
	seconds: number;
}): () => RateLimiterPostgres {
	let made: { pool: Pool; counter: RateLimiterPostgres } | undefined;
	return () => {
		const pool = countingPool();
		if (made?.pool !== pool) made = { pool, counter: counterOn(pool) };
		return made.counter;
	};

	function counterOn(pool: Pool): RateLimiterPostgres {
		return new RateLimiterPostgres({
			storeClient: pool,
			keyPrefix: name,
			points,
			duration: seconds,
			tableName: "rate_limits",
			tableCreated: true,
			// When the table cannot be reached, each process counts for itself rather than letting everybody go on.
			insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
		});
	}
}

/** Counts one more under the key; false when there were too many. */
export async function isWithin(counter: RateLimiterPostgres, key: string): Promise<boolean> {
	try {
		await counter.consume(key);
		return true;
	} catch (error) {
		if (error instanceof RateLimiterRes) return false;
		throw error;
	}
}
