import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";

/** Any two numbers would do, as long as every copy of this program uses the same. */
const MIGRATION_LOCK = 4_105_001;

const oldestSupported = 150_000;

const migrationsFolder = join(process.cwd(), "db", "migrations");

/**
 * Brings the database at `url` up to the newest migration; harmless when it is there already. Takes an advisory lock,
 * because several copies may start at once and Drizzle's migrator takes none. Throws a sentence on a PostgreSQL older
 * than 15.
 */
export async function migrateDatabase(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
		if (Number(rows[0]?.server_version_num) < oldestSupported)
			throw new Error("DATABASE_URL points at a PostgreSQL older than 15; 15 or newer is needed.");
		await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
		await migrate(drizzle(client), { migrationsFolder });
	} finally {
		await client.end();
	}
}

/** How many migrations the database at `url` still lacks. */
export async function countPendingMigrations(url: string): Promise<number> {
	const known = readMigrationFiles({ migrationsFolder });
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const { rows } = await client.query<{ present: boolean }>(
			"select to_regclass('drizzle.__drizzle_migrations') is not null as present",
		);
		if (!rows[0]?.present) return known.length;
		const done = await client.query<{ created_at: string }>(
			"select created_at from drizzle.__drizzle_migrations",
		);
		const applied = new Set(done.rows.map((row) => Number(row.created_at)));
		return known.filter((migration) => !applied.has(migration.folderMillis)).length;
	} finally {
		await client.end();
	}
}
