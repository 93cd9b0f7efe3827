import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** The process of the site that was started with PORT (Linux). Throws when there is none. */
export function processOf(port: number): number {
	const pid = execFileSync(
		"sh",
		[
			"-c",
			`pgrep -f "tsx server.ts" | while read p; do tr '\\0' '\\n' < /proc/$p/environ | grep -qx PORT=${port} && echo $p; done | head -1`,
		],
		{ encoding: "utf8" },
	).trim();
	if (pid === "") throw new Error(`no site was started with PORT=${port}`);
	return Number(pid);
}

/** Resident megabytes of a process. */
export function memoryOf(pid: number): number {
	const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
	return Math.round(Number(kilobytes) / 1024);
}

/** Seconds of processor time that a process has had, user and system, of all its threads. */
export function processorSecondsOf(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
		.replace(/^.*\) /s, "")
		.split(" ");
	// utime and stime, the 14th and 15th field of proc(5), in hundredths of a second on every Linux of today.
	return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The same of every PostgreSQL of this machine: the bench runs where no other works. */
export function postgresSeconds(): number {
	let seconds = 0;
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
		try {
			if (readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres"))
				seconds += processorSecondsOf(Number(pid));
		} catch {
			// It has ended meanwhile.
		}
	}
	return seconds;
}
