import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** How to start a program as somebody other than root. `uid` is null when we are not root and nothing need change. */
export type Servant = {
	uid: number | null;
	gid: number;
	/** Options for spawn or execFile. */
	spawn: { uid?: number; gid?: number };
	/** The command line, perhaps behind a wrapper. */
	wrap: (command: string[]) => [string, ...string[]];
};

/**
 * PostgreSQL refuses to run as root, so root starts it as the owner of its files, else as `postgres`, else as `nobody`.
 * Where that user may not enter one of the `folders` (a clone under /root, a private temporary folder), the program is
 * given the single capability of reading past folder permissions, by setpriv. Throws a sentence when neither is possible.
 */
export function unprivilegedServant(
	folders: string[],
	owner: { uid: number; gid: number } | undefined,
): Servant {
	const plain = (command: string[]) => command as [string, ...string[]];
	if (process.getuid?.() !== 0) return { uid: null, gid: 0, spawn: {}, wrap: plain };

	const { uid, gid } =
		owner && owner.uid !== 0
			? owner
			: (passwdEntry("postgres") ?? passwdEntry("nobody") ?? { uid: 65534, gid: 65534 });
	if (folders.every((folder) => canEnter(folder, uid, gid)))
		return { uid, gid, spawn: { uid, gid }, wrap: plain };

	const setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].find(existsSync);
	if (!setpriv) {
		throw new Error(
			"PostgreSQL cannot run as root, and no other user may enter this folder. Start as an ordinary user, move the folder to where others may read, or set DATABASE_URL.",
		);
	}
	const capability = "dac_read_search";
	return {
		uid,
		gid,
		spawn: {},
		wrap: (command) => [
			setpriv,
			`--reuid=${uid}`,
			`--regid=${gid}`,
			"--clear-groups",
			`--inh-caps=-all,+${capability}`,
			`--ambient-caps=-all,+${capability}`,
			// Without this bit access(2), by which initdb looks for its programs, would not count the capability.
			"--securebits=+no_setuid_fixup",
			...command,
		],
	};
}

function passwdEntry(name: string): { uid: number; gid: number } | undefined {
	const line = readFileSync("/etc/passwd", "utf8")
		.split("\n")
		.find((entry) => entry.startsWith(`${name}:`));
	if (!line) return undefined;
	const [, , uid, gid] = line.split(":");
	return { uid: Number(uid), gid: Number(gid) };
}

function canEnter(folder: string, uid: number, gid: number): boolean {
	for (let at = folder; ; at = dirname(at)) {
		const { mode, uid: owner, gid: group } = statSync(at);
		const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
		if ((mode & bit) === 0) return false;
		if (at === dirname(at)) return true;
	}
}
