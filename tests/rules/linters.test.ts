import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A file with one fault each, and what must be said of it. */
const PLANTED: Record<string, { text: string; oxlint?: string; biome?: string }> = {
	"app/page.ts": {
		text: 'import { reader } from "@/db/client";\nexport const page = reader;\n',
		oxlint: "no-restricted-imports",
	},
	"components/card.ts": {
		text: 'import { sql } from "drizzle-orm";\nexport const card = sql;\n',
		oxlint: "no-restricted-imports",
	},
	"lib/articles/public-queries.ts": {
		text: 'import { articles } from "@/db/schema/articles";\nexport const leak = articles;\n',
		oxlint: "no-restricted-imports",
	},
	"lib/floating.ts": {
		text: "export function forget() {\n\tPromise.resolve(1);\n}\n",
		oxlint: "no-floating-promises",
	},
	"lib/switch.ts": {
		text: 'export function mark(state: "draft" | "live") {\n\tswitch (state) {\n\t\tcase "draft":\n\t\t\treturn 1;\n\t}\n\treturn 0;\n}\n',
		oxlint: "switch-exhaustiveness-check",
	},
	"lib/any.ts": { text: "export const anything: any = 1;\n", oxlint: "no-explicit-any" },
	"lib/chicken.ts": {
		text: 'import { egg } from "./egg";\nexport const chicken = () => egg;\n',
		oxlint: "no-cycle",
		biome: "noImportCycles",
	},
	"lib/egg.ts": { text: 'import { chicken } from "./chicken";\nexport const egg = () => chicken;\n' },
	"lib/barrel.ts": { text: 'export * from "./egg";\n', biome: "noReExportAll" },
	"lib/CamelCase.ts": { text: "export const name = 1;\n", biome: "useFilenamingConvention" },
	"lib/unformatted.ts": { text: "export const   loose = 1\n", biome: "format" },
};

let folder = "";
let oxlint = "";
let biome = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "planted-"));
	for (const file of [".oxlintrc.json", "tsconfig.json"]) cpSync(file, join(folder, file));
	cpSync("db", join(folder, "db"), { recursive: true });
	symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
	// Biome asks git what to read; the planted files are in no repository.
	const { vcs: _, ...rules } = JSON.parse(readFileSync("biome.json", "utf8"));
	writeFileSync(join(folder, "biome.json"), JSON.stringify(rules));
	for (const [path, { text }] of Object.entries(PLANTED)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const run = (command: string, ...args: string[]) => {
		const { stdout, stderr, status } = spawnSync(resolve("node_modules/.bin", command), args, {
			cwd: folder,
			encoding: "utf8",
		});
		expect(status, `${command} must fail`).not.toBe(0);
		return stdout + stderr;
	};
	oxlint = run("oxlint", "--type-aware", "--format=unix", "app", "components", "lib");
	biome = run("biome", "check", "--max-diagnostics=200", "lib");
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.entries(PLANTED).filter(([, fault]) => fault.oxlint))(
	"oxlint reports the fault planted in %s",
	(path, fault) => {
		const said = oxlint.split("\n").filter((line) => line.includes(path));
		expect(said.join("\n")).toContain(fault.oxlint);
	},
);

test.each(Object.entries(PLANTED).filter(([, fault]) => fault.biome))(
	"Biome reports the fault planted in %s",
	(path, fault) => {
		const said = biome.split("\n").filter((line) => line.includes(path));
		expect(said.join("\n")).toContain(fault.biome);
	},
);
