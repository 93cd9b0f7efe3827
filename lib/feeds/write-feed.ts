import { FEED_TYPES, type FeedFormat } from "./address";
import { atom } from "./atom";
import type { Feed } from "./feed";
import { jsonFeed } from "./json-feed";
import { rss } from "./rss";

/** A feed in one format, with its content type. */
export function writeFeed(feed: Feed, format: FeedFormat): { body: string; contentType: string } {
	return {
		body: WRITERS[format](feed, `${feed.id}.${format}`),
		contentType: `${FEED_TYPES[format]}; charset=utf-8`,
	};
}

const WRITERS = { rss, atom, json: jsonFeed };
