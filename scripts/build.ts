import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SOURCES = [
	"app",
	"components",
	"db",
	"lib",
	"public",
	"next.config.ts",
	"package-lock.json",
	"postcss.config.mjs",
	"tsconfig.json",
];

/** Builds the site unless the sources are the same as at the last build; tells whether it did. Throws with the build's output. */
export async function buildIfChanged(onProgress: (line: string) => void): Promise<boolean> {
	const folder = process.env.DIST_DIR ?? ".next";
	const stamp = join(folder, "sources.sha256");
	const wanted = fingerprint();
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
	await build(onProgress);
	mkdirSync(folder, { recursive: true });
	writeFileSync(stamp, wanted);
	return true;
}

function build(onProgress: (line: string) => void): Promise<void> {
	const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
	return new Promise((settle, fail) => {
		const child = spawn(process.execPath, [next, "build"], {
			env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
			stdio: ["ignore", "pipe", "pipe"],
		});
		let output = "";
		const hear = (chunk: Buffer) => {
			output += chunk;
			const line = chunk.toString().trim().split("\n").at(-1)?.trim();
			if (line) onProgress(`Build: ${line.slice(0, 80)}`);
		};
		child.stdout.on("data", hear);
		child.stderr.on("data", hear);
		child.on("close", (code) => (code === 0 ? settle() : fail(new Error(`The build failed.\n${output}`))));
	});
}

function fingerprint(): string {
	const hash = createHash("sha256").update(process.versions.node);
	for (const source of SOURCES) if (existsSync(source)) add(source, hash);
	return hash.digest("hex");
}

function add(path: string, hash: ReturnType<typeof createHash>): void {
	if (!statSync(path).isDirectory()) {
		hash.update(path).update("\0").update(readFileSync(path)).update("\0");
		return;
	}
	for (const name of readdirSync(path).sort()) add(join(path, name), hash);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	await build((line) => console.log(line)).catch((error: Error) => {
		console.error(error.message);
		process.exit(1);
	});
}
