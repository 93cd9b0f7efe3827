import { closeDatabase } from "@/db/client";
import { migrateDatabase } from "@/lib/postgres/migrate";
import { openDatabase } from "@/lib/postgres/open-database";

/**
 * Runs a command line task with a database: opens it, brings it up to date, and closes everything afterwards. An Error ends
 * it with its message alone and exit code 1.
 */
export async function runWithDatabase(task: () => Promise<void>): Promise<void> {
	try {
		const database = await openDatabase();
		try {
			await migrateDatabase(database.url);
			await task();
		} finally {
			await closeDatabase();
			await database.stop();
		}
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
