import { element, xmlDocument } from "@/lib/text/xml";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Feed, FeedItem, FeedPerson } from "./feed";
import { mediaContent } from "./media-content";

/** Atom 1.0 with full text; `selfUrl` is the absolute address it is served at. */
export function atom(feed: Feed, selfUrl: string, hub?: string): string {
	return xmlDocument(
		element(
			"feed",
			{
				xmlns: "http://www.w3.org/2005/Atom",
				"xmlns:media": "http://search.yahoo.com/mrss/",
				"xml:lang": "zh-Hant-HK",
			},
			element("id", {}, feed.id),
			element("title", {}, feed.title),
			feed.description !== "" && element("subtitle", {}, feed.description),
			element("link", { rel: "self", type: "application/atom+xml", href: selfUrl }),
			hub !== undefined && element("link", { rel: "hub", href: hub }),
			element("link", { rel: "alternate", type: "text/html", href: feed.homeUrl }),
			// Atom demands a time even of a feed without stories; a fixed one keeps its entity tag.
			element("updated", {}, isoHongKong(feed.updatedAt ?? new Date(0))),
			element("author", {}, element("name", {}, feed.publisher)),
			feed.rights !== "" && element("rights", {}, feed.rights),
			feed.items.map(entry),
		),
	);
}

function entry(story: FeedItem) {
	return element(
		"entry",
		{},
		element("id", {}, story.id),
		element("title", {}, story.title),
		element("link", { rel: "alternate", type: "text/html", href: story.url }),
		element("published", {}, isoHongKong(story.publishedAt)),
		element("updated", {}, isoHongKong(story.updatedAt)),
		story.authors.map((author) => person("author", author)),
		story.contributors.map((contributor) => person("contributor", contributor)),
		[story.section, ...story.tags].map((name) => name !== null && element("category", { term: name })),
		element("summary", {}, story.excerpt),
		element("content", { type: "html" }, story.html),
		story.picture && mediaContent(story.picture),
	);
}

function person(role: "author" | "contributor", { name, url }: FeedPerson) {
	return element(role, {}, element("name", {}, name), url !== null && element("uri", {}, url));
}
