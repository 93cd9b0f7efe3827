import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";

export type Database = ReturnType<typeof connect>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** All that a query may do: it has no insert, update, delete or raw execute, so a write outside a command does not compile. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "selectDistinctOn" | "with" | "$with" | "$count">;

/** The connection for reading. */
export function reader(): Reader {
	return database();
}

/** The connection that can write; imported by `lib/write` alone. */
export function database(): Database {
	const shared = globalThis as { [connectionKey]?: Database };
	shared[connectionKey] ??= connect();
	return shared[connectionKey];
}

/** Ends every connection; for scripts and tests that must exit. */
export async function closeDatabase(): Promise<void> {
	const shared = globalThis as { [connectionKey]?: Database };
	await shared[connectionKey]?.$client.end();
	delete shared[connectionKey];
}

// On globalThis, because the bundler may give each route its own copy of this module and each copy would open a pool.
const connectionKey = Symbol.for("newsroom.database");

function connect() {
	const connectionString = process.env.DATABASE_URL;
	if (!connectionString) throw new Error("DATABASE_URL is not set: start through `npm run start` or `npm run dev`.");
	const pool = new Pool({ connectionString, max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 });
	// A server that goes away breaks idle connections; the pool makes new ones, and the process must not die of it.
	pool.on("error", (error) => console.error(`database connection lost: ${error.message}`));
	return drizzle(pool);
}
