import { environment } from "@/lib/env";
import { taggedResponse } from "@/lib/http/tagged-response";

// The address of the site is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** Names no path that is not in every reader's sight anyway: robots.txt is the first thing an attacker reads. */
export function GET(request: Request): Response {
	const { siteUrl } = environment();
	const lines = [
		"User-agent: *",
		"Disallow: /desk",
		"Disallow: /sign-in",
		"Disallow: /api/",
		"",
		`Sitemap: ${siteUrl}/sitemap.xml`,
		`Sitemap: ${siteUrl}/sitemaps/news.xml`,
	];
	return taggedResponse(request, {
		body: `${lines.join("\n")}\n`,
		contentType: "text/plain; charset=utf-8",
		maxAgeSeconds: 3600,
	});
}
