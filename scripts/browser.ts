import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The shell first: a whole Chromium draws its own toolbars even where nobody sees them, at the price of a third of the machine. */
const INSTALLED = [
	"/usr/bin/chromium-headless-shell",
	chromium.executablePath(),
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
];

/** The path of a Chromium on this machine, or undefined: CHROMIUM_PATH, else the lightest one installed. */
export function installedBrowser(): string | undefined {
	return [process.env.CHROMIUM_PATH, ...INSTALLED].find((path) => path && existsSync(path));
}

/** Makes sure that there is a browser: an installed one, else Playwright's download, else apt. Throws a sentence when all fail. */
export function ensureBrowser(): string {
	const found = installedBrowser();
	if (found) return found;
	console.log("Installing a browser for the journeys …");
	spawnSync("node_modules/.bin/playwright", ["install", "chromium"], {
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	const downloaded = installedBrowser();
	if (downloaded) return downloaded;
	for (const name of ["chromium-headless-shell", "chromium"]) {
		installPackages(name, "fonts-noto-cjk");
		const packaged = installedBrowser();
		if (packaged) return packaged;
	}
	throw new Error("No browser: install Chromium by hand and set CHROMIUM_PATH to its program.");
}

function installPackages(...names: string[]): void {
	const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
	for (const step of [
		["apt-get", "update", "-qq"],
		["apt-get", "install", "-y", "-qq", ...names],
	]) {
		const [command, ...args] = [...sudo, ...step] as [string, ...string[]];
		spawnSync(command, args, {
			stdio: "inherit",
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
	}
}
