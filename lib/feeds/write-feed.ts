import { FEED_TYPES, type FeedFormat } from "./address";
import { atom } from "./atom";
import type { Feed } from "./feed";
import { jsonFeed } from "./json-feed";
import { rss } from "./rss";

/** A feed in one format, with its content type and, where there is a WebSub `hub`, the links by which subscribers find it. */
export function writeFeed(
	feed: Feed,
	format: FeedFormat,
	hub?: string,
): { body: string; contentType: string; link: string | null } {
	const selfUrl = `${feed.id}.${format}`;
	return {
		body: WRITERS[format](feed, selfUrl, hub),
		contentType: `${FEED_TYPES[format]}; charset=utf-8`,
		link: hub === undefined ? null : `<${hub}>; rel="hub", <${selfUrl}>; rel="self"`,
	};
}

const WRITERS = { rss, atom, json: jsonFeed };
