import { redirectInput } from "./input";

export type ListedRedirect = { fromPath: string; toPath: string | null };
export type RedirectList = { redirects: ListedRedirect[]; faults: { line: number; reason: string }[] };

/**
 * Reads a list of old addresses, one a line: `from,to`, `from,number of a story` or `from,gone`. `from` is a path or a whole
 * address on whatever host the site had; a first line `from,to` is a heading. Tells what is wrong with which line.
 */
export function readRedirectList(text: string): RedirectList {
	const list: RedirectList = { redirects: [], faults: [] };
	for (const [index, raw] of text
		.replace(/^\uFEFF/, "")
		.split(/\r\n|\n|\r/)
		.entries()) {
		if (raw.trim() === "" || (index === 0 && /^"?from"?\s*,/i.test(raw))) continue;
		const read = readLine(raw);
		if ("reason" in read) list.faults.push({ line: index + 1, ...read });
		else list.redirects.push(read);
	}
	return list;
}

function readLine(raw: string): ListedRedirect | { reason: string } {
	const [from, to, ...more] = cellsOf(raw);
	if (!from || !to || more.length > 0) return { reason: "needs an old address, a comma and a new one" };
	const entry = { fromPath: pathOfAddress(from), toPath: targetOf(to) };
	const parsed = redirectInput.safeParse(entry);
	if (!parsed.success) {
		const isTarget = parsed.error.issues.some(({ path }) => path[0] === "toPath");
		return {
			reason: isTarget
				? "the new address must be a path of this site, a story's number or gone"
				: "the old address is no path, or one of the house's own",
		};
	}
	if (parsed.data.fromPath === parsed.data.toPath) return { reason: "leads to itself" };
	return parsed.data;
}

/** Cells of a line of CSV; a quoted cell may hold commas, and quotes written twice. */
function cellsOf(line: string): string[] {
	return [...line.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/g)].map(([, quoted, plain]) =>
		(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"')).trim(),
	);
}

/** The path of an old address on whatever host. Only `?p=` says which page it was; every other query went along with the address. */
export function pathOfAddress(from: string): string {
	const [, rest = from] = /^https?:\/\/[^/?#]+(.*)$/i.exec(from) ?? [];
	const [beforeQuery = "", query = ""] = (rest.split("#", 1)[0] ?? "").split("?", 2);
	const path = beforeQuery === "" ? "/" : beforeQuery;
	const number = new URLSearchParams(query).get("p");
	return path === "/" && number !== null && /^\d{1,9}$/.test(number) ? `/?p=${number}` : path;
}

function targetOf(to: string): string | null {
	if (to.toLowerCase() === "gone") return null;
	return /^\d{1,9}$/.test(to) ? `/articles/${to}` : to;
}
