import { and, asc, eq, gt, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { type Redirect, redirects } from "@/db/schema/redirects";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { whyNotStorable } from "@/lib/text/well-formed";
import { redirectPath } from "./path";
import { pathOfAddress } from "./read-redirect-list";

const PAGE_SIZE = 100;

/**
 * Old addresses in their order, from `after` on, for whoever may change them; empty for all others. `search` is looked for in
 * the old address and in where it leads; it may be a whole address as a browser copies it.
 */
export async function listRedirects(
	actor: Actor,
	{ search = "", after = "" }: { search?: string; after?: string },
): Promise<{ redirects: Redirect[]; next: string | null }> {
	if (!may(actor, "redirect.remove", "house") || whyNotStorable(search + after) !== null)
		return { redirects: [], next: null };
	const part =
		search.trim() === "" ? "" : (redirectPath(pathOfAddress(search.trim())) ?? search.trim().toLowerCase());
	const rows = await reader()
		.select()
		.from(redirects)
		.where(
			and(
				after === "" ? undefined : gt(redirects.fromPath, after),
				part === ""
					? undefined
					: sql`(strpos(${redirects.fromPath}, ${part}) > 0 or strpos(lower(${redirects.toPath}), ${part}) > 0)`,
			),
		)
		.orderBy(asc(redirects.fromPath))
		.limit(PAGE_SIZE + 1);
	const shown = rows.slice(0, PAGE_SIZE);
	return { redirects: shown, next: rows.length > PAGE_SIZE ? (shown.at(-1)?.fromPath ?? null) : null };
}

/** One old address as it stands in the list, to be changed; null when there is none, or not for this actor. */
export async function readRedirectToEdit(actor: Actor, fromPath: string): Promise<Redirect | null> {
	if (!may(actor, "redirect.remove", "house") || whyNotStorable(fromPath) !== null) return null;
	const [row] = await reader().select().from(redirects).where(eq(redirects.fromPath, fromPath));
	return row ?? null;
}
