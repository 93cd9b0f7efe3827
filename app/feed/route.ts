import { feedPath } from "@/lib/feeds/address";

/** Where feed readers of the old site, and people who guess, look for the feed. */
export function GET(): Response {
	return new Response(null, { status: 308, headers: { location: feedPath({ kind: "latest" }, "rss") } });
}
