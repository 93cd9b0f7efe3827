import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/lib/postgres/migrate";
import { openDatabase } from "@/lib/postgres/open-database";
import { databaseNamed, onServer } from "./databases";

declare module "vitest" {
	interface ProvidedContext {
		/** Where databases may be made and dropped. */
		serverUrl: string;
		/** A migrated, empty database to clone. */
		template: string;
	}
}

/** One PostgreSQL for the whole run, and one migrated template that each test file clones in a few hundredths of a second. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const database = await openDatabase();
	const template = `newsroom_template_${process.pid}`;
	await onServer(database.url, [`drop database if exists ${template}`, `create database ${template}`]);
	await migrateDatabase(databaseNamed(template, database.url));
	project.provide("serverUrl", database.url);
	project.provide("template", template);
	return async () => {
		await onServer(database.url, [`drop database if exists ${template} with (force)`]);
		await database.stop();
	};
}
