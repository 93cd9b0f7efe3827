import { element, xmlDocument } from "@/lib/text/xml";
import { isoHongKong } from "@/lib/time/hong-kong";

/** A page by its path; `changedAt` is left out where it is not known. */
export type SitemapPage = { path: string; changedAt?: Date | undefined };
export type NewsPage = { path: string; title: string; publishedAt: Date };

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The list of the parts; `siteUrl` is an origin without a slash at the end, here and below. */
export function sitemapIndex(parts: readonly SitemapPage[], siteUrl: string): string {
	return xmlDocument(
		element(
			"sitemapindex",
			{ xmlns: NAMESPACE },
			parts.map((part) => place("sitemap", part, siteUrl)),
		),
	);
}

export function sitemap(pages: readonly SitemapPage[], siteUrl: string): string {
	return xmlDocument(
		element(
			"urlset",
			{ xmlns: NAMESPACE },
			pages.map((page) => place("url", page, siteUrl)),
		),
	);
}

/** A news sitemap for Google, which asks for zh-tw where a text is in Traditional Chinese, whatever the place. */
export function newsSitemap(
	stories: readonly NewsPage[],
	{ siteUrl, publicationName }: { siteUrl: string; publicationName: string },
): string {
	const publication = element(
		"news:publication",
		{},
		element("news:name", {}, publicationName),
		element("news:language", {}, "zh-tw"),
	);
	return xmlDocument(
		element(
			"urlset",
			{ xmlns: NAMESPACE, "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" },
			stories.map(({ path, title, publishedAt }) =>
				element(
					"url",
					{},
					element("loc", {}, siteUrl + path),
					element(
						"news:news",
						{},
						publication,
						element("news:publication_date", {}, isoHongKong(publishedAt)),
						element("news:title", {}, title),
					),
				),
			),
		),
	);
}

function place(name: "url" | "sitemap", { path, changedAt }: SitemapPage, siteUrl: string) {
	return element(
		name,
		{},
		element("loc", {}, siteUrl + path),
		changedAt !== undefined && element("lastmod", {}, isoHongKong(changedAt)),
	);
}
