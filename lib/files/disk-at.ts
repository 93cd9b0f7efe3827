import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";

/** The private store in a folder, opened once; nothing in it has an address of its own. */
export function diskAt(location: string): Disk {
	const opened = disks.get(location) ?? new Disk(new FSDriver({ location, visibility: "private" }));
	disks.set(location, opened);
	return opened;
}

const disks = new Map<string, Disk>();
