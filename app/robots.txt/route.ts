import { environment } from "@/lib/env";
import { publicFile } from "@/lib/http/public-file";

// The address of the site is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** Names no path that is not in every reader's sight anyway: robots.txt is the first thing an attacker reads. */
export function GET(): Response {
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
	return publicFile({
		body: `${lines.join("\n")}\n`,
		contentType: "text/plain; charset=utf-8",
	});
}
