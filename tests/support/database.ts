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
	// Nothing here outlives the run, so no test waits for the disk.
	const url = () => {
		const address = new URL(databaseNamed(name, inject("serverUrl")));
		address.searchParams.set("options", "-c synchronous_commit=off");
		return address.href;
	};
	let dataDir = "";
	let pool: pg.Pool | undefined;

	beforeAll(async () => {
		dataDir = mkdtempSync(join(tmpdir(), "newsroom-"));
		process.env.DATA_DIR = dataDir;
		await onServer(inject("serverUrl"), [`create database ${name} template ${inject("template")}`]);
		setDatabaseUrl(url());
	});
	afterAll(async () => {
		await Promise.all([closeDatabase(), pool?.end()]);
		// Unforced, PostgreSQL waits for connections that are just closing; forced, it would end them with an error nobody hears any more.
		await onServer(inject("serverUrl"), [`drop database if exists ${name}`]).catch(() =>
			onServer(inject("serverUrl"), [`drop database if exists ${name} with (force)`]),
		);
		rmSync(dataDir, { recursive: true, force: true });
	});

	return {
		url,
		query: async (text, values = []) => {
			pool ??= new pg.Pool({ connectionString: url(), max: 1 });
			return (await pool.query(text, values)).rows;
		},
	};
}
