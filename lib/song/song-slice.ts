import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import { environment } from "@/lib/env";
import { charactersOfAddress, songAddress } from "./song-address";

/**
 * The bytes of a piece of the Song face by its file name, cut when first asked for and kept on disk; null for a name that no
 * page of ours has given out. Throws when the piece cannot be cut: the page then stands in Hei, which the font stack falls
 * back to.
 */
export async function readSongSlice(file: string): Promise<Buffer | null> {
	const characters = charactersOfAddress(file);
	if (characters === null) return null;
	const kept = join(folder(), `${createHash("sha256").update(file).digest("hex").slice(0, 32)}.woff2`);
	try {
		return await readFile(kept);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
	}
	return once(kept, () => cutAndKeep(kept, characters));
}

/** The address of the piece for these texts, already cut, or null when no text needs one. A piece that cannot be cut holds up nothing. */
export async function cutSong(texts: readonly string[]): Promise<string | null> {
	const address = songAddress(texts);
	if (address) await readSongSlice(basename(address)).catch(() => null);
	return address;
}

function folder(): string {
	return join(environment().dataDir, "cache", "song");
}

/** Two readers of a new page wait for one cut. */
function once(file: string, cut: () => Promise<Buffer>): Promise<Buffer> {
	const running = underWay.get(file);
	if (running) return running;
	const started = cut().finally(() => underWay.delete(file));
	underWay.set(file, started);
	return started;
}

const underWay = new Map<string, Promise<Buffer>>();

async function cutAndKeep(file: string, characters: string): Promise<Buffer> {
	const slice = await cutInWorker(characters);
	await mkdir(folder(), { recursive: true });
	const unfinished = `${file}.${randomUUID()}`;
	await writeFile(unfinished, slice);
	await rename(unfinished, file);
	return slice;
}

// Cutting takes a tenth of a second of computing, in which the server could answer thousands of readers.
function cutInWorker(characters: string): Promise<Buffer> {
	const ours = openWorker();
	lastJob += 1;
	const id = lastJob;
	clearTimeout(idle);
	return new Promise<Buffer>((settle, fail) => {
		jobs.set(id, { settle, fail });
		ours.postMessage({ id, characters });
	}).finally(() => {
		if (jobs.size > 0) return;
		idle = setTimeout(() => void closeWorker(), IDLE_SECONDS * 1_000);
		idle.unref();
	});
}

const IDLE_SECONDS = 30;
const WORKER_FILE = "lib/song/cut-slice.worker.mjs";
const jobs = new Map<number, { settle: (slice: Buffer) => void; fail: (error: Error) => void }>();
let worker: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let lastJob = 0;

function openWorker(): Worker {
	if (worker) return worker;
	const opened = new Worker(/* turbopackIgnore: true */ join(process.cwd(), WORKER_FILE), { execArgv: [] });
	opened.unref();
	opened.on("message", ({ id, slice, problem }: { id: number; slice?: Uint8Array; problem?: string }) => {
		const job = jobs.get(id);
		jobs.delete(id);
		if (slice) job?.settle(Buffer.from(slice));
		else job?.fail(new Error(problem));
	});
	const end = (error: Error) => {
		if (worker === opened) worker = null;
		for (const job of jobs.values()) job.fail(error);
		jobs.clear();
	};
	opened.on("error", end);
	opened.on("exit", () => end(new Error("the cutting of Song slices ended")));
	worker = opened;
	return opened;
}

async function closeWorker(): Promise<void> {
	const closing = worker;
	worker = null;
	await closing?.terminate();
}
