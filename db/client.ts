import { isMainThread } from "node:worker_threads";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { environment } from "@/lib/env";
import { ofProcess } from "@/lib/of-process";

export type Database = ReturnType<typeof connect>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** All that a query may do: it has no insert, update, delete or raw execute, so a write outside a command does not compile. */
export type Reader = Pick<
	Database,
	"select" | "selectDistinct" | "selectDistinctOn" | "with" | "$with" | "$count"
>;

/** The connection for reading. */
export function reader(): Reader {
	return database();
}

/**
 * A query that every page asks and that goes by a key: planned once a connection instead of each time. `prepare` ends in
 * `.prepare(name)`. Not for a query whose best plan depends on what is asked.
 */
export function prepared<Query>(prepare: (db: Reader) => Query): () => Query {
	let [preparedFor, query]: [Database?, Query?] = [];
	return () => {
		const now = database();
		if (preparedFor !== now || query === undefined) [preparedFor, query] = [now, prepare(now)];
		return query;
	};
}

/** The connection that can write; imported by `lib/write` alone. */
export function database(): Database {
	shared.database ??= connect();
	return shared.database;
}

/** A few connections of their own for counting tries: counted inside a transaction they would wait for its own pool. */
export function countingPool(): Pool {
	shared.counting ??= openPool(3);
	return shared.counting;
}

/** Ends every connection; for scripts and tests that must exit. */
export async function closeDatabase(): Promise<void> {
	await Promise.all([shared.database?.$client.end(), shared.counting?.end()]);
	delete shared.database;
	delete shared.counting;
}

/** Each copy of this module would open a pool. */
const shared = ofProcess<{ database?: Database; counting?: Pool }>("database", () => ({}));

function connect() {
	// A thread that makes pages has a few of its own.
	return drizzle(openPool(isMainThread ? 10 : 6));
}

function openPool(max: number): Pool {
	const connectionString = environment().databaseUrl;
	if (!connectionString)
		throw new Error("DATABASE_URL is not set: start through `npm run start` or `npm run dev`.");
	const pool = new Pool({
		connectionString,
		max,
		connectionTimeoutMillis: 5_000,
		statement_timeout: 10_000,
		idle_in_transaction_session_timeout: 30_000,
	});
	// A server that goes away breaks idle connections; the pool makes new ones, and the process must not die of it.
	pool.on("error", (error) => console.error(`database connection lost: ${error.message}`));
	return pool;
}
