import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";

/** What must hold before any test runs: each by its name and its command line, from node_modules/.bin. */
const CHECKS: [name: string, command: string, ...args: string[]][] = [
	["Format and plain lint (Biome)", "biome", "check", "--error-on-warnings", "."],
	["Lint with types (oxlint)", "oxlint", "--type-aware", "--deny-warnings"],
	["Types (next typegen)", "next", "typegen"],
	["Types (tsc)", "tsc", "--noEmit"],
	["Types of the readers' scripts (tsc)", "tsc", "--noEmit", "-p", "reader"],
	["Dead code (knip)", "knip", "--no-progress"],
];

/** Runs every check, prints the output of those that fail, and tells how many passed and which failed. */
export function runChecks(): { passed: number; failed: number; failures: string[] } {
	const failures: string[] = [];
	for (const [name, command, ...args] of CHECKS) {
		const started = Date.now();
		const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${command}`, args, {
			encoding: "utf8",
			shell: process.platform === "win32",
		});
		const seconds = ((Date.now() - started) / 1000).toFixed(1);
		console.log(`${status === 0 ? "✓" : "✗"} ${name}  ${seconds} s`);
		if (status === 0) continue;
		failures.push(name);
		console.log(stdout + stderr);
	}
	return { passed: CHECKS.length - failures.length, failed: failures.length, failures };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
	process.exit(runChecks().failed > 0 ? 1 : 0);
