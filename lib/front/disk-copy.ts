import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import pg from "pg";
import { environment } from "@/lib/env";
import type { Front } from "./front";
import { type KeptPage, revived } from "./kept-page";
import { changesAfter } from "./listen";

/** Older files are thrown away: the changes since then may be forgotten. */
const OLDEST_HOURS = 20;
const WRITE_EVERY = 1_000;

/**
 * Keeps a copy of the front's pages under DATA_DIR, one file a page, and gives back to the front those of the last run. A page
 * that something changed since is given back as outdated, one that was taken away is not. Copies belong to one build, whose
 * style sheets they name.
 */
export async function openDiskCopy(
	front: Front,
	{ databaseUrl, maxBytes }: { databaseUrl: string; maxBytes: number },
): Promise<{ close: () => Promise<void> }> {
	const folder = await folderOfBuild();
	const waiting = new Map<string, KeptPage | null>();
	let writing: Promise<void> = Promise.resolve();

	const write = () => {
		writing = writing.then(async () => {
			const batch = [...waiting];
			waiting.clear();
			for (const [key, page] of batch) await writeOne(folder, key, page);
		});
		return writing;
	};
	front.copyTo({
		keep: (page) => waiting.set(page.key, page),
		forget: (keys) => {
			for (const key of keys) waiting.set(key, null);
		},
	});
	const clock = setInterval(() => void write(), WRITE_EVERY);
	clock.unref();
	await restore(front, folder, { databaseUrl, maxBytes });
	return {
		close: async () => {
			clearInterval(clock);
			await write();
		},
	};
}

async function folderOfBuild(): Promise<string> {
	const { dataDir, distDir } = environment();
	const build = (await readFile(join(distDir, "BUILD_ID"), "utf8")).trim();
	const home = join(dataDir, "cache", "front");
	const folder = join(home, createHash("sha256").update(build).digest("hex").slice(0, 16));
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(home)) {
		if (join(home, name) !== folder) await rm(join(home, name), { recursive: true, force: true });
	}
	return folder;
}

/** A disk that is full costs the copy, never the page. */
async function writeOne(folder: string, key: string, page: KeptPage | null): Promise<void> {
	const file = join(folder, createHash("sha256").update(key).digest("hex"));
	try {
		if (page === null) {
			await rm(file, { force: true });
			return;
		}
		await writeFile(`${file}.part`, serialize(page));
		await rename(`${file}.part`, file);
	} catch (error) {
		console.error(`the copy of ${key} could not be written: ${(error as Error).message}`);
	}
}

async function restore(
	front: Front,
	folder: string,
	{ databaseUrl, maxBytes }: { databaseUrl: string; maxBytes: number },
): Promise<void> {
	const pages = await readNewest(folder, maxBytes);
	if (pages.length === 0) return;
	const since = Math.min(...pages.map(({ change }) => change));
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	const changes = await changesAfter(client, since);
	await client.end();
	for (const page of pages) {
		const touching = changes.filter(
			({ id, tags }) =>
				id > page.change && tags.some((tag) => page.tags.includes(tag) || page.asides.includes(tag)),
		);
		if (!touching.some(({ isGone }) => isGone)) front.restore(page, touching.length === 0);
	}
}

async function readNewest(folder: string, maxBytes: number): Promise<KeptPage[]> {
	const files = [];
	for (const name of await readdir(folder)) {
		const file = join(folder, name);
		const { mtimeMs, size } = await stat(file);
		if (name.endsWith(".part") || Date.now() - mtimeMs > OLDEST_HOURS * 3_600_000)
			await rm(file, { force: true });
		else files.push({ file, mtimeMs, size });
	}
	files.sort((a, b) => b.mtimeMs - a.mtimeMs);
	const pages: KeptPage[] = [];
	let bytes = 0;
	for (const { file, size } of files) {
		bytes += size;
		if (bytes > maxBytes) await rm(file, { force: true });
		else pages.push(...(await readOne(file)));
	}
	return pages;
}

/** A torn file is no page: it is thrown away and made anew. */
async function readOne(file: string): Promise<KeptPage[]> {
	const bytes = await readFile(file);
	try {
		const page = revived(deserialize(bytes) as KeptPage);
		return typeof page.key === "string" && typeof page.status === "number" ? [page] : [];
	} catch (error) {
		console.error(`a copy in ${file} cannot be read: ${(error as Error).message}`);
		await rm(file, { force: true });
		return [];
	}
}
