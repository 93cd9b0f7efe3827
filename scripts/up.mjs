// Needs nothing but Node: everything else is installed from here.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
	process.exit(1);
}

const [script, ...args] = process.argv.slice(2);
install();
// Ctrl-C reaches the child as well: wait until it has put everything away, so that the prompt does not come back too early.
process.on("SIGINT", () => undefined);
const { status, signal } = spawnSync(
	process.execPath,
	["--import", "tsx", `scripts/${script ?? "up"}.ts`, ...args],
	{ stdio: "inherit" },
);
process.exit(signal ? 130 : (status ?? 1));

function install() {
	const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
	const stamp = "node_modules/.installed-lockfile";
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
	console.log("Installing packages from the lockfile …");
	const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	if (npm.status !== 0) process.exit(npm.status ?? 1);
	writeFileSync(stamp, wanted);
}
