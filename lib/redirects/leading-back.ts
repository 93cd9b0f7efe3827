import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { redirects } from "@/db/schema/redirects";
import { redirectPath } from "./path";

type Lead = { fromPath: string; toPath: string | null };

/** No reader's browser follows more of them one after the other. */
const HOPS_MAX = 20;

/** The first of these redirects that would lead back to where it began, or on and on, together with those that are there. */
export async function leadingBack(tx: Transaction, wanted: readonly Lead[]): Promise<Lead | null> {
	const leads = new Map(wanted.map(({ fromPath, toPath }) => [fromPath, targetOf(toPath)]));
	for (let hops = 0; hops < HOPS_MAX; hops += 1) {
		const unknown = [...leads.values()].filter((path) => path !== null && !leads.has(path)) as string[];
		if (unknown.length === 0) break;
		const rows = await tx
			.select({ fromPath: redirects.fromPath, toPath: redirects.toPath })
			.from(redirects)
			.where(inArray(redirects.fromPath, [...new Set(unknown)]));
		// What is no redirect is the end of the way.
		for (const path of unknown) leads.set(path, null);
		for (const { fromPath, toPath } of rows) leads.set(fromPath, targetOf(toPath));
	}
	return wanted.find(({ fromPath }) => isEndless(fromPath, leads)) ?? null;
}

function isEndless(fromPath: string, leads: ReadonlyMap<string, string | null>): boolean {
	const seen = new Set<string>();
	for (let at: string | null = fromPath; at !== null; at = leads.get(at) ?? null) {
		if (seen.has(at) || seen.size >= HOPS_MAX) return true;
		seen.add(at);
	}
	return false;
}

/** As the table would look for it: without what comes after the path. */
function targetOf(toPath: string | null): string | null {
	return toPath === null ? null : redirectPath(toPath.split(/[?#]/, 1)[0] ?? "");
}
