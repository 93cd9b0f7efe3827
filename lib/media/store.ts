import { join } from "node:path";
import type { Disk } from "flydrive";
import { environment } from "@/lib/env";
import { diskAt } from "@/lib/files/disk-at";
import type { PictureType } from "./addresses";

/** The private store of uploaded files. Keys are made by us (`{uuid}/{name}`), never taken from a file's own name. */
export function uploads(): Disk {
	return diskAt(join(environment().dataDir, "uploads"));
}

/** One of the files a picture has had: the first has no `edition`, each that took its place has one. */
export type StoredFile = { mediaId: string; edition?: string };

/** Where the original of a file is kept. */
export function originalKey({ mediaId, edition = "" }: StoredFile, extension: string): string {
	return `${mediaId}/${lead(edition)}original.${extension}`;
}

/** Where one rendition of a file is kept. */
export function renditionKey(
	{ mediaId, edition = "" }: StoredFile,
	width: number,
	type: PictureType = "webp",
): string {
	return `${mediaId}/${lead(edition)}${width}.${type}`;
}

function lead(edition: string): string {
	return edition === "" ? "" : `${edition}-`;
}
