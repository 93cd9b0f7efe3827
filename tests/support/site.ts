import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The folder of the build that is tried; `npm test` makes it. */
export const TEST_BUILD = ".next-test";

export type Site = {
	/** http://localhost:PORT, without a trailing slash. */
	url: string;
	/** The address of the database, once the site has started. */
	databaseUrl: () => string;
	/** Ends the server as an operator would, and its PostgreSQL with it. */
	stop: () => Promise<void>;
	/** Kills the server, kill −9; its PostgreSQL stays, as it would. */
	kill: () => Promise<void>;
	/** Kills the PostgreSQL that belongs to the site, kill −9, with the server running. */
	killDatabase: () => void;
	/** Starts the server again after a stop or a kill; gives the milliseconds until it answered. */
	start: () => Promise<number>;
};

type Place = {
	port: number;
	/** The site's own data folder. Its PostgreSQL lives there unless `databaseUrl` is given. */
	dataDir: string;
	databaseUrl?: string | undefined;
	variables?: Record<string, string>;
};

const START_SECONDS = 90;

/**
 * The production server, started as an operator starts it, on a migrated database of its own. Needs the build in
 * `.next-test`. `seed` fills it with the demo newsroom first. What the server says is kept in `server.log` of the data folder.
 */
export async function startSite(place: Place, { seed = false } = {}): Promise<Site> {
	if (!existsSync(join(TEST_BUILD, "BUILD_ID")))
		throw new Error(`There is no build in ${TEST_BUILD}: run DIST_DIR=${TEST_BUILD} npm run build.`);
	mkdirSync(place.dataDir, { recursive: true });
	const variables = environmentOf(place);
	await runScript(seed ? "scripts/seed.ts" : "scripts/migrate.ts", variables);
	let server = await serve(place, variables);
	const site: Site = {
		url: `http://localhost:${place.port}`,
		databaseUrl: () => place.databaseUrl ?? embeddedUrl(place.dataDir),
		start: async () => {
			const started = Date.now();
			server = await serve(place, variables);
			return Date.now() - started;
		},
		stop: async () => {
			await ended(server, "SIGTERM");
			if (!place.databaseUrl) await endPostgres(place.dataDir);
		},
		kill: () => ended(server, "SIGKILL"),
		killDatabase: () => {
			const pid = postmasterOf(place.dataDir);
			if (pid !== null) process.kill(pid, "SIGKILL");
		},
	};
	return site;
}

function environmentOf({ port, dataDir, databaseUrl, variables = {} }: Place): NodeJS.ProcessEnv {
	const { DATABASE_URL: _url, AUTH_SECRET: _secret, DEMO_PASSWORD: _password, ...inherited } = process.env;
	return {
		...inherited,
		NODE_ENV: "production",
		DIST_DIR: TEST_BUILD,
		PORT: String(port),
		SITE_URL: `http://localhost:${port}`,
		DATA_DIR: resolve(dataDir),
		...(databaseUrl && { DATABASE_URL: databaseUrl }),
		...variables,
	};
}

async function serve({ port, dataDir }: Place, variables: NodeJS.ProcessEnv): Promise<ChildProcess> {
	const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
		env: variables,
		stdio: ["ignore", "pipe", "pipe"],
	});
	const log = createWriteStream(join(dataDir, "server.log"), { flags: "a" });
	child.stdout.pipe(log, { end: false });
	child.stderr.pipe(log, { end: false });
	const deadline = Date.now() + START_SECONDS * 1000;
	while (!(await answers(`http://localhost:${port}/robots.txt`))) {
		if (child.exitCode !== null || Date.now() > deadline) {
			child.kill("SIGKILL");
			throw new Error(
				`The server did not start:\n${readFileSync(join(dataDir, "server.log"), "utf8").slice(-3000)}`,
			);
		}
		await sleep(50);
	}
	return child;
}

async function answers(url: string): Promise<boolean> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
		await response.arrayBuffer();
		return response.ok;
	} catch {
		// Not listening yet, or not ready to answer: the caller asks again until its own deadline.
		return false;
	}
}

function ended(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
	return new Promise((settle) => {
		if (child.exitCode !== null || child.signalCode !== null) return settle();
		child.once("exit", () => settle());
		child.kill(signal);
	});
}

function runScript(script: string, variables: NodeJS.ProcessEnv): Promise<void> {
	return new Promise((settle, fail) => {
		const child = spawn(process.execPath, ["--import", "tsx", script], {
			env: variables,
			stdio: ["ignore", "pipe", "pipe"],
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (chunk: Buffer) => {
				output += chunk;
			});
		child.once("close", (code) => (code === 0 ? settle() : fail(new Error(`${script} failed.\n${output}`))));
	});
}

function embeddedUrl(dataDir: string): string {
	const { port, password } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")) as {
		port: number;
		password: string;
	};
	return `postgres://newsroom:${password}@127.0.0.1:${port}/newsroom`;
}

function postmasterOf(dataDir: string): number | null {
	const file = join(dataDir, "postgres", "postmaster.pid");
	return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : null;
}

/** A server that was killed leaves its PostgreSQL behind; a fast shutdown, so that nothing of a test stays on the machine. */
async function endPostgres(dataDir: string): Promise<void> {
	const pid = postmasterOf(dataDir);
	if (pid === null) return;
	try {
		process.kill(pid, "SIGINT");
		for (let waited = 0; waited < 20_000; waited += 50) {
			process.kill(pid, 0);
			await sleep(50);
		}
		process.kill(pid, "SIGKILL");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}
