import { eq, like } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicRedirects } from "@/db/views/public-pages";
import { dependsOn } from "@/lib/front/reading";
import { redirectPath } from "./path";

export type KnownRedirect = {
	toPath: string | null;
	status: number;
	/** Of a page that is gone: since when and why, where that is known. */
	goneAt: Date | null;
	reason: string | null;
};

/** Where an old address leads now: `toPath` null means that the page is gone (410). Null when nothing is known of it. */
export async function readRedirect(path: string): Promise<KnownRedirect | null> {
	const fromPath = redirectPath(path);
	if (fromPath === null) return null;
	dependsOn("redirects");
	const [redirect] = await reader()
		.select(KNOWN)
		.from(publicRedirects)
		.where(eq(publicRedirects.fromPath, fromPath));
	return redirect ?? (await readByTruncatedPath(fromPath));
}

const KNOWN = {
	toPath: publicRedirects.toPath,
	status: publicRedirects.status,
	goneAt: publicRedirects.goneAt,
	reason: publicRedirects.reason,
};

/** Shortest end of an address that is taken for the beginning of a longer one. */
const SHORTEST_SLUG = 6;

/**
 * Long Chinese addresses of the first site were passed on cut short. One of two segments or more leads to the only address
 * that begins with it; where there are several, it leads nowhere.
 */
async function readByTruncatedPath(path: string): Promise<KnownRedirect | null> {
	const [, , ...rest] = path.split("/");
	const end = rest.at(-1) ?? "";
	if (rest.length === 0 || [...end].length < SHORTEST_SLUG) return null;
	const pattern = `${path.replace(/[\\%_]/g, "\\$&")}%`;
	const [only, second] = await reader()
		.select(KNOWN)
		.from(publicRedirects)
		.where(like(publicRedirects.fromPath, pattern))
		.limit(2);
	return only && !second ? only : null;
}
