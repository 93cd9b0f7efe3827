import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The style sheets of a page in the order in which they apply, as addresses: those the build in `distFolder` made of what the page
 * and the layouts around it import. Throws when the build's own record is not as we know it.
 */
export function styleSheetsOf(distFolder: string, entry: string): string[] {
	const record = readFileSync(
		join(distFolder, "server/app", `${entry}_client-reference-manifest.js`),
		"utf8",
	);
	const json = /\] = (\{.*\});?\s*$/s.exec(record)?.[1];
	if (!json) throw new Error(`the build's record of ${entry} cannot be read`);
	const { entryCSSFiles } = JSON.parse(json) as { entryCSSFiles: Record<string, { path: string }[]> };
	const files = ["layout", "(site)/layout", entry.slice(1)].flatMap(
		(file) => entryCSSFiles[`[project]/app/${file}`] ?? [],
	);
	return [...new Set(files.map(({ path }) => `/_next/${path}`))];
}
