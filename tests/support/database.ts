import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { databaseNamed, onServer } from "./databases";

/** Gives the test file a PostgreSQL database and a DATA_DIR of its own, both gone afterwards. */
export function useFreshDatabase(): {
	query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
	url: () => string;
} {
	const name = `newsroom_test_${randomBytes(6).toString("hex")}`;
	const url = () => databaseNamed(name, inject("serverUrl"));
	let dataDir = "";

	beforeAll(async () => {
		dataDir = mkdtempSync(join(tmpdir(), "newsroom-"));
		process.env.DATA_DIR = dataDir;
		await onServer(inject("serverUrl"), [`create database ${name} template ${inject("template")}`]);
		setDatabaseUrl(url());
	});
	afterAll(async () => {
		await closeDatabase();
		await onServer(inject("serverUrl"), [`drop database if exists ${name} with (force)`]);
		rmSync(dataDir, { recursive: true, force: true });
	});

	return {
		url,
		query: async (text, values = []) => {
			const client = new pg.Client({ connectionString: url() });
			await client.connect();
			try {
				return (await client.query(text, values)).rows;
			} finally {
				await client.end();
			}
		},
	};
}
