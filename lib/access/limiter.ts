import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import { countingPool } from "@/db/client";

/** Counts what is done under a key and says no after `points` of it within `seconds`; all instances count together. */
export function limiter({
	name,
	points,
	seconds,
}: {
	name: string;
	points: number;
	seconds: number;
}): RateLimiterPostgres {
	return new RateLimiterPostgres({
		storeClient: countingPool(),
		keyPrefix: name,
		points,
		duration: seconds,
		tableName: "rate_limits",
		tableCreated: true,
		// When the table cannot be reached, each process counts for itself rather than letting everybody go on.
		insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
	});
}
