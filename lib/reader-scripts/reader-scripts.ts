import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** A script of the readers' pages: what the browser runs, and an address that changes with it. */
export type ReaderScript = { address: string; code: string };

/** The small script that runs before the page is painted. */
export function themeScript(): Promise<ReaderScript> {
	return held("theme", async () => ["theme.js"]);
}

/** The custom elements that help on every page where a browser runs scripts: what of `reader/` is not sent apart, as one module. */
export function elementsScript(): Promise<ReaderScript> {
	return held("elements", async () => {
		const files = await readdir(/* turbopackIgnore: true */ folder());
		return files.filter((name) => name.endsWith(".js") && !APART.has(name)).sort(keptFirst);
	});
}

/** The script of the confidential tips' page, with what seals: one file that needs no other. */
export function tipScript(): Promise<ReaderScript> {
	return made("tip", "seal-tip.js");
}

/** The script of the press room's forms, with the rules of ours by which it counts and reads: one file that needs no other. */
export function pressFormScript(): Promise<ReaderScript> {
	return made("press-form", "press-form.js");
}

/** The script of a sender's own page, whose forms have days and times. */
export function pressStatusScript(): Promise<ReaderScript> {
	return made("press-status", "press-status.js");
}

/** The addresses of the forms' script and of what it asks for later: the preview when it is seen, the work at the first touch. */
export async function pressFormAddresses() {
	const [form, preview, work] = await Promise.all([
		pressFormScript(),
		pressPreviewScript(),
		pressWorkScript(),
	]);
	return { form: form.address, preview: preview.address, work: work.address };
}

const pressPreviewScript = () => made("press-preview", "press-preview.js");
const pressWorkScript = () => made("press-work", "press-work.js");

/** The element that sends files, for the pages that have a choice of files. */
export function fileSendScript(): Promise<ReaderScript> {
	return held("file-send", async () => ["file-send.js"]);
}

/** The script that keeps pages for when there is no connection. Its address cannot change. */
export async function serviceWorker(): Promise<string> {
	return (await held("sw", async () => ["service-worker.js"])).code;
}

/** The script a browser asks for by file name. `isCurrent` is false for the address of an earlier version of it. */
export async function findScript(file: string): Promise<(ReaderScript & { isCurrent: boolean }) | null> {
	const [, name = ""] = /^([a-z-]+)\.[\w-]{12}\.js$/.exec(file) ?? [];
	const script = await SERVED.get(name)?.();
	if (!script) return null;
	return { ...script, isCurrent: script.address.endsWith(`/${file}`) };
}

/** Loaded by themselves, not with the elements. */
const APART = new Set([
	...["theme.js", "service-worker.js", "seal-tip.js", "file-send.js", "press-form.js"],
	...["press-counters.js", "press-draft.js", "press-preview.js", "press-proof.js", "press-work.js"],
	...["press-when.js", "press-status.js"],
]);

const SERVED = new Map([
	["theme", themeScript],
	["elements", elementsScript],
	["file-send", fileSendScript],
	["tip", tipScript],
	["press-form", pressFormScript],
	["press-status", pressStatusScript],
	["press-preview", pressPreviewScript],
	["press-work", pressWorkScript],
]);

function folder(): string {
	return join(/* turbopackIgnore: true */ process.cwd(), "reader");
}

/** What the others build upon comes before them. */
function keptFirst(a: string, b: string): number {
	return Number(b === "kept.js") - Number(a === "kept.js") || a.localeCompare(b);
}

/** Every page names them, and a developer sees a change a second later. */
const HELD_MS = 1_000;
const scripts = new Map<string, { readAt: number; script: Promise<ReaderScript> }>();

function held(name: string, filesOf: () => Promise<string[]>): Promise<ReaderScript> {
	const known = scripts.get(name);
	if (known && Date.now() - known.readAt < HELD_MS) return known.script;
	const script = filesOf().then((files) => scriptOf(name, files));
	scripts.set(name, { readAt: Date.now(), script });
	return script;
}

async function scriptOf(name: string, files: readonly string[]): Promise<ReaderScript> {
	const sources = await Promise.all(
		files.map((file) => readFile(/* turbopackIgnore: true */ join(folder(), file), "utf8")),
	);
	// Comments are for those who read the files.
	const code = sources.map((source) => source.replace(/^\s*(\/\/|\/?\*).*\n/gm, "")).join("");
	return named(name, code);
}

function named(name: string, code: string): ReaderScript {
	const hash = createHash("sha256").update(code).digest("base64url").slice(0, 12);
	return { address: `/scripts/${name}.${hash}.js`, code };
}

const bundles = new Map<string, Promise<ReaderScript>>();

/** Made once a process; after a failure, anew. */
function made(name: string, file: string): Promise<ReaderScript> {
	const known = bundles.get(name);
	if (known) return known;
	const script = bundled(file).then((code) => named(name, code));
	script.catch(() => bundles.delete(name));
	bundles.set(name, script);
	return script;
}

/** Made by the compiler that runs the server's own sources. */
async function bundled(entry: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [join(/* turbopackIgnore: true */ folder(), entry)],
		bundle: true,
		minify: true,
		format: "esm",
		target: "es2022",
		write: false,
	});
	const [file] = outputFiles;
	if (!file) throw new Error(`${entry} could not be made into a script`);
	return file.text;
}
