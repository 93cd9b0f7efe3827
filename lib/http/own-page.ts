import { environment } from "@/lib/env";
import { documentOf } from "@/lib/http/document";

/**
 * A page of ours as the answer to a form, with a status that the framework lets no page choose. It is asked for over
 * loopback without anything of the reader, and comes as the document that the front would send.
 */
export async function ownPage(path: string, status: number): Promise<Response> {
	const page = await fetch(`http://localhost:${environment().port}${path}`, { redirect: "error" });
	if (!page.ok) throw new Error(`${path.split("?", 1)[0]} answered ${page.status}`);
	return new Response(await documentOf(await page.text()), {
		status,
		headers: {
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-store",
			"x-robots-tag": "noindex",
		},
	});
}

/** Leads on from a form to a page of ours; the address is never asked for by POST again. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
	return new Response(null, {
		status: 303,
		headers: { location: new URL(path, environment().siteUrl).href, "cache-control": "no-store", ...headers },
	});
}
