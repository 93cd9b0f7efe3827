import { join } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { environment } from "@/lib/env";
import type { PictureType } from "./addresses";

/** The private store of uploaded files. Keys are made by us (`{uuid}/{name}`), never taken from a file's own name. */
export function uploads(): Disk {
	disk ??= new Disk(
		new FSDriver({ location: join(environment().dataDir, "uploads"), visibility: "private" }),
	);
	return disk;
}

export function originalKey(mediaId: string, extension: string): string {
	return `${mediaId}/original.${extension}`;
}

export function renditionKey(mediaId: string, width: number, type: PictureType = "webp"): string {
	return `${mediaId}/${width}.${type}`;
}

let disk: Disk | undefined;
