import { randomBytes } from "node:crypto";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { migrateDatabase } from "@/lib/postgres/migrate";
import { openDatabase } from "@/lib/postgres/open-database";
import { databaseNamed, onServer } from "../support/databases";

/** Opens the house's PostgreSQL server for `work`, and stops it afterwards when it was started here. */
export async function withServer(work: (serverUrl: string) => Promise<void>): Promise<void> {
	const server = await openDatabase();
	try {
		await work(server.url);
	} finally {
		await server.stop();
	}
}

/** Runs `work` with the house connected to a migrated database of its own, which is gone afterwards. */
export async function withScratchDatabase<Value>(
	serverUrl: string,
	work: (url: string) => Promise<Value>,
): Promise<Value> {
	const name = `newsroom_bench_${randomBytes(6).toString("hex")}`;
	const url = databaseNamed(name, serverUrl);
	await onServer(serverUrl, [`create database ${name}`]);
	try {
		await migrateDatabase(url);
		setDatabaseUrl(url);
		return await work(url);
	} finally {
		await closeDatabase();
		await onServer(serverUrl, [`drop database if exists ${name} with (force)`]);
	}
}
