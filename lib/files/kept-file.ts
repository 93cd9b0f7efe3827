import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { environment } from "@/lib/env";

type Recipe = {
	/** Under DATA_DIR/cache. */
	folder: string;
	/** Made of a hash of all that the content depends on; never a name from outside. */
	name: string;
	make: () => Promise<Buffer>;
	/** Whether bytes found on disk are the whole file; what a crash or a full disk left behind is made again. */
	isWhole: (bytes: Buffer) => boolean;
	/** How many files the folder may hold; the oldest are thrown away. */
	maxFiles: number;
};

/** A made file: from disk when it is there, else made once, however many ask for it at the same time. */
export function keptFile(recipe: Recipe): Promise<Buffer> {
	const file = join(environment().dataDir, "cache", recipe.folder, recipe.name);
	const running = underWay.get(file);
	if (running) return running;
	const started = readOrMake(file, recipe).finally(() => underWay.delete(file));
	underWay.set(file, started);
	return started;
}

const underWay = new Map<string, Promise<Buffer>>();

async function readOrMake(file: string, { make, isWhole, maxFiles }: Recipe): Promise<Buffer> {
	const found = await readIfThere(file);
	if (found && isWhole(found)) return found;
	const made = await make();
	try {
		await keep(file, made, maxFiles);
	} catch (error) {
		// A full or read-only disk costs time, not the answer.
		console.error(`${file} could not be kept: ${(error as Error).message}`);
	}
	return made;
}

async function keep(file: string, bytes: Buffer, maxFiles: number): Promise<void> {
	const folder = join(file, "..");
	await mkdir(folder, { recursive: true });
	const unfinished = `${file}.${randomUUID()}`;
	try {
		await writeFile(unfinished, bytes);
		await rename(unfinished, file);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
	const names = await readdir(folder);
	if (names.length > maxFiles) await throwAwayOldest(folder, names, names.length - maxFiles);
}

async function throwAwayOldest(folder: string, names: string[], count: number): Promise<void> {
	const ages = await Promise.all(
		names.map(async (name) => ({ name, at: (await statIfThere(join(folder, name)))?.mtimeMs ?? 0 })),
	);
	const oldest = ages.sort((a, b) => a.at - b.at).slice(0, count);
	await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })));
}

function readIfThere(file: string): Promise<Buffer | null> {
	return nullIfMissing(readFile(file));
}

function statIfThere(file: string) {
	return nullIfMissing(stat(file));
}

async function nullIfMissing<Value>(reading: Promise<Value>): Promise<Value | null> {
	try {
		return await reading;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}
