import { spawn, spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FULL, fairTurns } from "@/lib/access/fair-turns";
import { ofProcess } from "@/lib/of-process";
import type { Problem } from "@/lib/write/outcome";
import { EXAMINED_SECONDS, FILE_MAX_PIXELS, TEXT_MAX_SIGNS } from "./limits";

const CHILD_FILE = "lib/files/examine.child.mjs";
/** From what it says first, which is all but the pictures of a PDF's pages: whoever sends the file waits for them. */
const SECONDS_AFTER_WORDS = 6;
/** Files that are examined at one time, each in a process of its own; a form sends its files one after the other. */
const inTurn = ofProcess("examinations", () => fairTurns({ places: 2, most: { ofAll: 200, ofOne: 20 } }));
const HEAP_MB = 256;
/** Bytes that one process may write to in memory, and what of it may be in use: a picture of the most pixels, lying on its side, needs 530 MB. */
const DATA_MAX_BYTES = 720_000_000;
const RESIDENT_MAX_BYTES = 580_000_000;
const WATCHED_EVERY_MS = 100;
const SAID_MAX_BYTES = 4_000_000;

export type FileKind = "picture" | "pdf" | "word" | "opendocument" | "mail" | "text" | "sealed";

/** What an examination found. `clean` and `preview` are names of what it wrote into the folder. */
export type Examined = {
	kind: FileKind;
	extension: string;
	mimeType: string;
	/** The plain text that was read, null where there is none to read. */
	text: string | null;
	/** What an editor should know before opening it: see `notes` of lib/words. */
	notes: string[];
	width: number | null;
	height: number | null;
	preview: string | null;
	/** Of a PDF: how many it has, and how many of them are drawn, the first as its preview. */
	pages: number | null;
	drawnPages: number;
	clean: string | null;
};

/**
 * Looks into a file from outside, at `path`, and writes what it makes of it into `folder`. That happens in a process that may read this
 * one file and write into this one folder, knows no secret, and is ended when it takes too long or too much memory. It waits for its turn,
 * which goes round among the networks that send (`network` as `networkDigest` gives it). Problems: file-queue-full, file-empty, file-kind,
 * file-broken, file-too-heavy, those of the pictures and archives.
 */
export async function examineFile({
	network,
	...place
}: {
	path: string;
	folder: string;
	network: string | null;
}): Promise<Examined | Problem> {
	const examined = await inTurn(network ?? "", () => inChild(place));
	return examined === FULL ? { code: "file-queue-full" } : examined;
}

/** No secret, no path: what the runtime needs it is told by its flags. */
const NOTHING = {} as NodeJS.ProcessEnv;

async function inChild({ path, folder }: { path: string; folder: string }): Promise<Examined | Problem> {
	const root = /* turbopackIgnore: true */ process.cwd();
	const limits = { maxPixels: FILE_MAX_PIXELS, maxSigns: TEXT_MAX_SIGNS };
	const node = [
		process.execPath,
		"--no-warnings",
		`--max-old-space-size=${HEAP_MB}`,
		process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission",
		"--allow-addons",
		...readable(root).map((place) => `--allow-fs-read=${place}`),
		`--allow-fs-read=${path}`,
		`--allow-fs-read=${join(/* turbopackIgnore: true */ folder, "*")}`,
		`--allow-fs-write=${join(/* turbopackIgnore: true */ folder, "*")}`,
		...[join(/* turbopackIgnore: true */ root, CHILD_FILE), path, folder, JSON.stringify(limits)],
	];
	const [command = "", ...args] = [...boundary(), ...node];
	const child = spawn(/* turbopackIgnore: true */ command, args, {
		cwd: folder,
		env: NOTHING,
		stdio: ["ignore", "pipe", "ignore"],
	});
	let said = "";
	let later: NodeJS.Timeout | undefined;
	child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
		if (said === "") later = setTimeout(() => child.kill("SIGKILL"), SECONDS_AFTER_WORDS * 1000);
		said += chunk;
		if (said.length > SAID_MAX_BYTES) child.kill("SIGKILL");
	});
	const timer = setTimeout(() => child.kill("SIGKILL"), EXAMINED_SECONDS * 1000);
	const watch = setInterval(async () => {
		if ((await residentBytes(child.pid)) > RESIDENT_MAX_BYTES) child.kill("SIGKILL");
	}, WATCHED_EVERY_MS);
	await new Promise<void>((settle, fail) => {
		child.once("error", fail);
		child.once("close", () => settle());
	}).finally(() => {
		clearTimeout(timer);
		clearTimeout(later);
		clearInterval(watch);
	});
	const answer = lastAnswer(said);
	if (answer !== null && !("code" in answer)) return answer;
	const { code, values = {} } = answer ?? { code: "file-too-heavy" };
	return { code, values: { max: EXAMINED_SECONDS, ...values } };
}

/**
 * What the process may read besides its file. Releases that share one folder of modules have a link there, and the runtime asks where a file
 * really lies; a place that is named twice it takes for none.
 */
function readable(root: string): string[] {
	const modules = join(/* turbopackIgnore: true */ root, "node_modules");
	const folders = [
		modules,
		realpathSync(/* turbopackIgnore: true */ modules),
		join(/* turbopackIgnore: true */ root, "lib/files"),
	];
	return [
		...new Set(folders.map((folder) => join(folder, "*"))),
		join(/* turbopackIgnore: true */ root, "package.json"),
	];
}

/** What was said whole: a process that was ended may have been in the middle of a line. */
function lastAnswer(said: string): Examined | Problem | null {
	const whole = said.slice(0, said.lastIndexOf("\n") + 1).trim();
	const last = whole.split("\n").at(-1);
	return last ? JSON.parse(last) : null;
}

/** The system's own limit, where the program that sets it is there and the runtime starts under it. */
function boundary(): string[] {
	if (bounded === undefined) {
		const asked = ["prlimit", `--data=${DATA_MAX_BYTES}`, `--cpu=${EXAMINED_SECONDS + 2}`, "--core=0"];
		const [command, ...args] = [...asked, process.execPath, "-e", "0"];
		bounded = command && spawnSync(command, args, { timeout: 10_000 }).status === 0 ? asked : [];
	}
	return bounded;
}

let bounded: string[] | undefined;

/** Memory that a process has in use, by the system's account; 0 where there is none. */
async function residentBytes(pid: number | undefined): Promise<number> {
	const file = `/proc/${pid}/statm`;
	if (pid === undefined || !existsSync("/proc/self/statm")) return 0;
	try {
		const [, pages = "0"] = (await readFile(file, "utf8")).split(" ");
		return Number(pages) * 4096;
	} catch {
		// It has just ended.
		return 0;
	}
}
