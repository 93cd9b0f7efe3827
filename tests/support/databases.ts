import pg from "pg";

/** The address of another database on the same server. */
export function databaseNamed(name: string, serverUrl: string): string {
	const url = new URL(serverUrl);
	url.pathname = `/${name}`;
	return url.href;
}

export async function onServer(serverUrl: string, statements: string[]): Promise<void> {
	const client = new pg.Client({ connectionString: serverUrl });
	await client.connect();
	try {
		for (const statement of statements) await client.query(statement);
	} finally {
		await client.end();
	}
}
