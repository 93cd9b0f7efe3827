import { element, xmlDocument } from "@/lib/text/xml";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Feed, FeedItem } from "./feed";
import { mediaContent } from "./media-content";

/** RSS 2.0 with full text; `selfUrl` is the absolute address it is served at. */
export function rss(feed: Feed, selfUrl: string, hub?: string): string {
	return xmlDocument(
		element(
			"rss",
			{
				version: "2.0",
				"xmlns:atom": "http://www.w3.org/2005/Atom",
				"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
				"xmlns:dc": "http://purl.org/dc/elements/1.1/",
				"xmlns:media": "http://search.yahoo.com/mrss/",
			},
			element(
				"channel",
				{},
				element("title", {}, feed.title),
				element("link", {}, feed.homeUrl),
				element("description", {}, feed.description || feed.title),
				element("language", {}, "zh-Hant-HK"),
				feed.rights !== "" && element("copyright", {}, feed.rights),
				feed.updatedAt && element("lastBuildDate", {}, feed.updatedAt.toUTCString()),
				element("atom:link", { rel: "self", type: "application/rss+xml", href: selfUrl }),
				hub !== undefined && element("atom:link", { rel: "hub", href: hub }),
				feed.items.map(item),
			),
		),
	);
}

function item(story: FeedItem) {
	return element(
		"item",
		{},
		element("title", {}, story.title),
		element("link", {}, story.url),
		element("guid", { isPermaLink: "true" }, story.id),
		element("pubDate", {}, story.publishedAt.toUTCString()),
		element("atom:updated", {}, isoHongKong(story.updatedAt)),
		story.authors.map(({ name }) => element("dc:creator", {}, name)),
		story.contributors.map(({ name }) => element("dc:contributor", {}, name)),
		[story.section, ...story.tags].map((name) => name !== null && element("category", {}, name)),
		element("description", {}, story.excerpt),
		element("content:encoded", {}, story.html),
		story.picture && mediaContent(story.picture),
	);
}
