import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { submissionKinds } from "@/lib/submissions/kinds";
import { databaseNamed, onServer } from "./databases";
import { JOURNEYS_PORT } from "./journeys-address";
import { startSite } from "./site";

/**
 * One production server with the demo newsroom for all journeys: on a database of its own at DATABASE_URL where that is set,
 * else on its own PostgreSQL. With JOURNEYS_URL a site that runs already is used, and nothing is started.
 */
export default async function setup(): Promise<() => Promise<void>> {
	if (process.env.JOURNEYS_URL) return async () => undefined;
	const dataDir = mkdtempSync(join(tmpdir(), "newsroom-journeys-"));
	const serverUrl = process.env.DATABASE_URL;
	const name = `newsroom_journeys_${randomBytes(6).toString("hex")}`;
	if (serverUrl) await onServer(serverUrl, [`create database ${name}`]);
	const databaseUrl = serverUrl && databaseNamed(name, serverUrl);
	const site = await startSite({ port: JOURNEYS_PORT, dataDir, databaseUrl }, { seed: true });
	process.env.JOURNEYS_DATABASE_URL = site.databaseUrl();
	// What a journey seals itself, such as the address of a submission, is then the site's own.
	process.env.AUTH_SECRET = readFileSync(join(dataDir, "auth-secret"), "utf8").trim();
	// A form tells when it was made, and no hand is as fast as a journey is with one that was made just now.
	for (const kind of submissionKinds) await fetch(`${site.url}/contribute/${kind}`);
	return async () => {
		await site.stop();
		// What the server said stays, for whoever wants to know why a journey failed.
		copyFileSync(join(dataDir, "server.log"), "test-results/journeys-server.log");
		if (serverUrl) await onServer(serverUrl, [`drop database if exists ${name} with (force)`]);
		rmSync(dataDir, { recursive: true, force: true });
	};
}
