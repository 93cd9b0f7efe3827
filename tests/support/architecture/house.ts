import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";

/** A file of the house as the rules see it. */
export type SourceFile = {
	path: string;
	text: string;
	/** The text without comments: what the machine reads. */
	code: string;
	imports: Import[];
	exports: Export[];
	directives: string[];
};

/** An import or a re-export. `target` is a path of the house, or the name of a package. */
export type Import = { target: string; isPackage: boolean; isTypeOnly: boolean; names: string[] };
export type Export = { name: string; isType: boolean; source: string };

export type House = Map<string, SourceFile>;

const FOLDERS = ["app", "components", "db", "lib", "scripts"];
const EXTENSIONS = [".ts", ".tsx", ".mjs"];

/** Every source file of the product, tests left out. */
export function readHouse(): House {
	const paths = [
		...FOLDERS.flatMap(filesUnder),
		// next-env.d.ts is written by Next itself and names files of the build.
		...readdirSync(".").filter(
			(name) => name !== "next-env.d.ts" && EXTENSIONS.some((extension) => name.endsWith(extension)),
		),
	];
	return house(Object.fromEntries(paths.map((path) => [path, readFileSync(path, "utf8")])));
}

/** A house of these files, for planting faults in. */
export function house(texts: Record<string, string>): House {
	const paths = new Set(Object.keys(texts));
	return new Map(Object.entries(texts).map(([path, text]) => [path, parse(path, text, paths)]));
}

/**
 * Every module that running `from` loads, as the path by which it is reached; packages are named but not entered. An
 * import of types alone loads nothing, and a `"use server"` file is a wall: the browser gets a reference to it, not its code.
 */
export function reachedFrom(all: House, from: string): Map<string, string[]> {
	const reached = new Map<string, string[]>([[from, [from]]]);
	const waiting = [from];
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const file = all.get(path);
		if (!file || (path !== from && file.directives.includes("use server"))) continue;
		for (const { target, isTypeOnly } of file.imports) {
			if (isTypeOnly || reached.has(target)) continue;
			reached.set(target, [...(reached.get(path) ?? []), target]);
			waiting.push(target);
		}
	}
	return reached;
}

function filesUnder(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return filesUnder(path);
		return EXTENSIONS.some((extension) => entry.name.endsWith(extension)) ? [path] : [];
	});
}

function parse(path: string, text: string, paths: Set<string>): SourceFile {
	const { program, module, comments, errors } = parseSync(path, text);
	if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
	const resolved = (specifier: string) => resolve(path, specifier, paths);
	const fromImports = module.staticImports.map(({ moduleRequest, entries }) => ({
		...resolved(moduleRequest.value),
		isTypeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
		names: entries.filter((entry) => !entry.isType).map(({ importName }) => nameOf(importName)),
	}));
	const fromExports = module.staticExports.flatMap(({ entries }) =>
		entries.flatMap(({ moduleRequest, isType, importName }) =>
			moduleRequest
				? [
						{
							...resolved(moduleRequest.value),
							isTypeOnly: isType,
							names: [nameOf(importName)],
						},
					]
				: [],
		),
	);
	const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
		...resolved(text.slice(start, end).replace(/^["'`]|["'`]$/g, "")),
		isTypeOnly: false,
		names: ["*"],
	}));
	return {
		path,
		text,
		code: withoutComments(text, comments),
		imports: [...fromImports, ...fromExports, ...dynamic],
		exports: module.staticExports.flatMap(({ start, end, entries }) =>
			entries.map(({ exportName, isType }) => ({
				name: exportName.name ?? exportName.kind,
				isType,
				source: text.slice(start, end),
			})),
		),
		directives: program.body.flatMap((node) =>
			"directive" in node && typeof node.directive === "string" ? [node.directive] : [],
		),
	};
}

/** "*" for a whole namespace, which holds every name. */
function nameOf({ kind, name }: { kind: string; name: string | null }): string {
	return name ?? (kind === "Default" ? "default" : "*");
}

function withoutComments(text: string, comments: { start: number; end: number }[]): string {
	let code = "";
	let from = 0;
	for (const { start, end } of comments) {
		code += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, " ");
		from = end;
	}
	return code + text.slice(from);
}

function resolve(
	from: string,
	specifier: string,
	paths: Set<string>,
): { target: string; isPackage: boolean } {
	const isOurs = specifier.startsWith("@/") || specifier.startsWith(".");
	if (!isOurs) return { target: specifier, isPackage: true };
	const base = specifier.startsWith("@/")
		? normalize(specifier.slice(2))
		: normalize(join(dirname(from), specifier));
	const found = ["", ".ts", ".tsx", ".mjs", ".d.ts"].map((end) => base + end).find((path) => paths.has(path));
	return { target: found ?? base, isPackage: false };
}
