import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Two scripts started together must not both initialise the files; a lock left by a dead process is taken over. */
export async function lock(file: string): Promise<() => void> {
	for (let waited = 0; ; waited += 100) {
		try {
			const handle = openSync(file, "wx");
			writeFileSync(handle, String(process.pid));
			closeSync(handle);
			return () => rmSync(file, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
			if (!isAlive(pidIn(file)) || waited > 120_000) rmSync(file, { force: true });
			else await sleep(100);
		}
	}
}

/** The process that a file names; 0 when the file is gone. */
export function pidIn(file: string): number {
	try {
		return Number(readFileSync(file, "utf8")) || process.pid;
	} catch (error) {
		// Released between our two looks: whoever we are, the next turn takes it.
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
		throw error;
	}
}

export function isAlive(pid: number): boolean {
	if (pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
