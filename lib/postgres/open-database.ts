import pg from "pg";
import { environment, setDatabaseUrl } from "@/lib/env";
import { startEmbeddedServer } from "./embedded";

export type OpenDatabase = {
	url: string;
	/** "embedded" for the server under DATA_DIR, "outside" for the one of DATABASE_URL. */
	kind: "embedded" | "outside";
	/** Stops the embedded server if it is this process that has to. */
	stop: () => Promise<void>;
	/** Starts the embedded server again when it has died. */
	revive: () => Promise<void>;
};

/**
 * Makes sure that there is a database to talk to: the one of DATABASE_URL, else the embedded one, started when it does not
 * run. From then on `environment().databaseUrl` is set. Throws a sentence when neither answers.
 */
export async function openDatabase(): Promise<OpenDatabase> {
	const { databaseUrl, dataDir } = environment();
	if (databaseUrl) {
		await expectAnswer(databaseUrl);
		return { url: databaseUrl, kind: "outside", stop: async () => undefined, revive: async () => undefined };
	}
	const server = await startEmbeddedServer(dataDir);
	setDatabaseUrl(server.url);
	return {
		url: server.url,
		kind: "embedded",
		stop: async () => (server.isOurs ? server.stop() : undefined),
		revive: server.revive,
	};
}

async function expectAnswer(connectionString: string): Promise<void> {
	const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
	try {
		await client.connect();
	} catch (error) {
		const { hostname, port, pathname } = new URL(connectionString);
		throw new Error(
			`DATABASE_URL: no answer from ${hostname}:${port || 5432}${pathname} (${(error as Error).message}).`,
		);
	} finally {
		await client.end().catch(() => undefined);
	}
}
