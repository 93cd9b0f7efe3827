import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A page of the readers' site: its file below `app` without the ending, and what its address says. Segments stay encoded. */
export type PageRoute = { entry: string; params: Record<string, string | string[]> };

/**
 * Which reader page stands at a path: the framework's own routing, as the build in `distFolder` wrote it down. Null for all that is
 * no page of theirs: files, feeds, the desk, and an address that the framework would lead elsewhere.
 */
export function pageRoutes(distFolder: string): (pathname: string) => PageRoute | null {
	const read = (name: string) => JSON.parse(readFileSync(join(distFolder, name), "utf8"));
	const { staticRoutes, dynamicRoutes } = read("routes-manifest.json") as RoutesManifest;
	const entries = new Map(
		Object.entries(read("app-path-routes-manifest.json") as Record<string, string>)
			.filter(([entry]) => READER_PAGE.test(entry))
			.map(([entry, route]) => [route, entry]),
	);
	const fixed = new Set(staticRoutes.map(({ page }) => page));
	const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }));
	const files = new Set(publicFiles("public"));
	return (pathname) => {
		if (pathname !== "/" && (pathname.endsWith("/") || pathname.startsWith("/_next/"))) return null;
		if (files.has(pathname)) return null;
		if (fixed.has(pathname)) return routeTo(entries.get(pathname), pathname, null);
		for (const { page, pattern } of patterns) {
			const match = pattern.exec(pathname);
			if (match) return routeTo(entries.get(page), page, match);
		}
		return null;
	};
}

type RoutesManifest = { staticRoutes: { page: string }[]; dynamicRoutes: { page: string; regex: string }[] };

const READER_PAGE = /^\/\((site|tips)\)\/(.+\/)?page$/;

function routeTo(entry: string | undefined, route: string, match: RegExpExecArray | null): PageRoute | null {
	if (!entry) return null;
	const names = [...route.matchAll(/\[{1,2}(\.\.\.)?([^\]]+)\]/g)];
	const params = names.flatMap(([, isRest, name = ""], at) => {
		const value = match?.[at + 1];
		if (value === undefined) return [];
		return [[name, isRest ? value.split("/") : value] as const];
	});
	return { entry, params: Object.fromEntries(params) };
}

function publicFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile())
		.map((file) => `${file.parentPath.slice(folder.length).replaceAll("\\", "/")}/${file.name}`);
}
