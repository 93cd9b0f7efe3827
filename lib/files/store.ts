import { mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Disk } from "flydrive";
import { environment } from "@/lib/env";
import { diskAt } from "./disk-at";

/** Below this much free room nothing more is taken in, so that the database always has its own. */
const ROOM_MIN_BYTES = 600 * 1024 * 1024;

/** The private store of files from outside, apart from the library's. Keys are made by us (`{file}/original.pdf`). */
export function pressFiles(): Disk {
	return diskAt(storeFolder());
}

export function storeFolder(): string {
	return join(environment().dataDir, "press", "files");
}

/** Where unfinished and unchecked files stand. Nothing here is ever served. */
export function quarantineFolder(): string {
	return join(environment().dataDir, "press", "quarantine");
}

/** Where resumable uploads grow. */
export function uploadsFolder(): string {
	return join(environment().dataDir, "press", "uploads");
}

export function fileKey(fileId: string, extension: string): string {
	return `${fileId}/original.${extension}`;
}

/** Of the picture that was made of a file, or of one of the first pages of a PDF. */
export function previewKey(fileId: string, page = 1): string {
	return `${fileId}/${page === 1 ? "preview" : `preview-${page}`}.webp`;
}

/** Whether the disk has room for files of strangers. */
export async function hasRoom(): Promise<boolean> {
	const folder = quarantineFolder();
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize > ROOM_MIN_BYTES;
}

/** Takes away what stands in a folder since before `before` and is not in `kept`; gives how many. */
export async function sweepFolder(
	folder: string,
	{ before, kept }: { before: Date; kept?: (names: string[]) => Promise<Set<string>> },
): Promise<number> {
	let swept = 0;
	const old = [];
	for (const name of await namesIn(folder)) {
		const about = await stat(join(folder, name)).catch(() => null);
		if (about !== null && about.mtime <= before) old.push(name);
	}
	const stays = await kept?.(old);
	for (const name of old) {
		if (stays?.has(name)) continue;
		const path = join(folder, name);
		await rm(path, { recursive: true, force: true });
		swept += 1;
	}
	return swept;
}

async function namesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
		throw error;
	}
}
