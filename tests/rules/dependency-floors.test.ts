import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Lockfile = { packages: Record<string, { version?: string; link?: boolean }> };
type Manifest = Record<"dependencies" | "devDependencies" | "overrides", Record<string, string> | undefined>;

/**
 * The oldest version of each package without a known hole that reaches us; the registry's audit call does not answer
 * everywhere. A package that is not installed cannot be too old.
 */
const FLOORS: Record<string, string> = {
	next: "16.4.6",
	react: "19.3.1",
	"react-dom": "19.3.1",
	"next-auth": "5.0.0-beta.32",
	"drizzle-orm": "0.45.4",
	sharp: "0.35.5",
	mammoth: "1.13.0",
	nodemailer: "10.6.0",
	"sanitize-html": "2.17.5",
	mailparser: "3.14.2",
};

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

describe("no installed package is older than the last one without a known hole", () => {
	test.each(Object.entries(FLOORS))("%s ≥ %s", (name, floor) => {
		expect(copiesBelow(lockfile, name, floor)).toEqual([]);
	});

	test("those we build on are there to be judged", () => {
		for (const name of ["next", "react", "react-dom", "next-auth", "drizzle-orm", "sharp"])
			expect(lockfile.packages[`node_modules/${name}`]?.version).toBeDefined();
	});

	test("an old copy is seen wherever it lies, a beta before its release, a tenth after a ninth", () => {
		const planted = (version: string): Lockfile => ({
			packages: {
				"node_modules/a/node_modules/sharp": { version },
				"node_modules/sharp": { version: "9.0.0" },
			},
		});
		for (const old of ["0.34.9", "0.35.4", "0.35.5-rc.1", "0.9.9"])
			expect(copiesBelow(planted(old), "sharp", "0.35.5")).toEqual([
				`node_modules/a/node_modules/sharp is ${old}`,
			]);
		for (const sound of ["0.35.5", "0.35.10", "0.36.0", "1.0.0-beta.1"])
			expect(copiesBelow(planted(sound), "sharp", "0.35.5")).toEqual([]);
		expect(copiesBelow(planted("5.0.0-beta.4"), "sharp", "5.0.0-beta.32")).toHaveLength(1);
		expect(copiesBelow(planted("5.0.0"), "sharp", "5.0.0-beta.32")).toEqual([]);
	});
});

describe("every version is pinned, so that two checkouts install the same", () => {
	test("package.json names exact versions", () => {
		const loose = (["dependencies", "devDependencies", "overrides"] as const).flatMap((kind) =>
			Object.entries(manifest[kind] ?? {}).filter(([, version]) => !isExact(version)),
		);
		expect(loose).toEqual([]);
	});

	test("a range, a tag and an address are seen not to be exact", () => {
		for (const loose of [
			"^1.2.3",
			"~1.2.3",
			"1.2",
			"latest",
			"*",
			">=1.2.3",
			"npm:other@1.2.3",
			"1.2.3 || 2.0.0",
		])
			expect(isExact(loose)).toBe(false);
		for (const exact of ["1.2.3", "5.0.0-beta.32"]) expect(isExact(exact)).toBe(true);
	});

	test("the lockfile holds what package.json names", () => {
		for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
			expect([name, lockfile.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
	});
});

function copiesBelow({ packages }: Lockfile, name: string, floor: string): string[] {
	return Object.entries(packages)
		.filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
		.filter(([, { version, link }]) => !link && (version === undefined || isOlder(version, floor)))
		.map(([path, { version }]) => `${path} is ${version}`);
}

function isExact(version: string): boolean {
	return /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
}

function isOlder(version: string, floor: string): boolean {
	const [left, right] = [ranks(version), ranks(floor)];
	for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
		const difference = (left[at] ?? 0) - (right[at] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	return false;
}

/** Major, minor, patch; then whether it is a release, since 1.0.0-beta comes before 1.0.0; then the number of the beta. */
function ranks(version: string): number[] {
	const [numbers = "", ...suffix] = version.split("-");
	const beta = suffix.join("-").match(/\d+/g)?.map(Number) ?? [];
	return [...numbers.split(".").map(Number), suffix.length === 0 ? 1 : 0, ...beta];
}
