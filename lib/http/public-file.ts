type Content = {
	body: string | Uint8Array<ArrayBuffer>;
	contentType: string;
	lastModified?: Date | null;
	/** The Link header (RFC 8288). */
	link?: string | null;
};

/**
 * A file that is the same for everybody, which the front may keep. The front names it by an entity tag and answers 304 to whom has
 * these very bytes. Last-Modified is told but never answered with 304, because a withdrawal takes a story out without making
 * anything newer.
 */
export function publicFile({ body, contentType, lastModified = null, link = null }: Content): Response {
	const headers = new Headers({
		"content-type": contentType,
		"cache-control": "public, max-age=0, must-revalidate",
	});
	if (lastModified) headers.set("last-modified", lastModified.toUTCString());
	if (link !== null) headers.set("link", link);
	return new Response(body, { headers });
}

/** Not there, and not to be remembered as such: it may be published the next minute. */
export function notThere(): Response {
	return new Response("Not found\n", {
		status: 404,
		headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
	});
}
