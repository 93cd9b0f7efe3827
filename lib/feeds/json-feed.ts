import { machineText } from "@/lib/text/machine-text";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Feed, FeedItem, FeedPerson } from "./feed";

/** JSON Feed 1.1 with full text; `selfUrl` is the absolute address it is served at. */
export function jsonFeed(feed: Feed, selfUrl: string, hub?: string): string {
	const document = {
		version: "https://jsonfeed.org/version/1.1",
		title: feed.title,
		home_page_url: feed.homeUrl,
		feed_url: selfUrl,
		description: feed.description || undefined,
		language: "zh-Hant-HK",
		authors: [{ name: feed.publisher }],
		hubs: hub === undefined ? undefined : [{ type: "WebSub", url: hub }],
		items: feed.items.map(item),
	};
	return `${JSON.stringify(document, (_key, value: unknown) => (typeof value === "string" ? machineText(value) : value))}\n`;
}

function item(story: FeedItem) {
	return {
		id: story.id,
		url: story.url,
		title: story.title,
		summary: story.excerpt,
		content_html: story.html,
		image: story.picture?.url,
		date_published: isoHongKong(story.publishedAt),
		date_modified: isoHongKong(story.updatedAt),
		authors: story.authors.map(person),
		tags: [...(story.section === null ? [] : [story.section]), ...story.tags],
	};
}

function person({ name, url }: FeedPerson) {
	return { name, url: url ?? undefined };
}
