import { createHash } from "node:crypto";

type Content = {
	body: string | Uint8Array<ArrayBuffer>;
	contentType: string;
	lastModified?: Date | null;
	/** The Link header (RFC 8288). */
	link?: string | null;
	maxAgeSeconds?: number;
};

/**
 * An answer that caches may keep for a minute and ask after by its entity tag: 304 when the asker has these very bytes.
 * Last-Modified is told but never answered with 304, because a withdrawal takes a story out without making anything newer.
 */
export function taggedResponse(
	request: Request,
	{ body, contentType, lastModified = null, link = null, maxAgeSeconds = 60 }: Content,
): Response {
	const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
	const headers = new Headers({ etag: `W/${tag}`, "cache-control": `public, max-age=${maxAgeSeconds}` });
	if (lastModified) headers.set("last-modified", lastModified.toUTCString());
	if (link !== null) headers.set("link", link);
	if (holds(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
	headers.set("content-type", contentType);
	headers.set("x-content-type-options", "nosniff");
	return new Response(body, { headers });
}

/** Not there, and not to be remembered as such: it may be published the next minute. */
export function notThere(): Response {
	return new Response("Not found\n", {
		status: 404,
		headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
	});
}

function holds(header: string | null, tag: string): boolean {
	if (header === null) return false;
	return header.split(",").some((one) => ["*", tag].includes(one.trim().replace(/^W\//, "")));
}
