import { environment } from "@/lib/env";
import { parseFeedPath } from "@/lib/feeds/address";
import { readFeed } from "@/lib/feeds/public-queries";
import { writeFeed } from "@/lib/feeds/write-feed";
import { notThere, publicFile } from "@/lib/http/public-file";
import { readRedirect } from "@/lib/redirects/public-queries";

/** `/feeds/latest.rss`, `/feeds/sections/{slug}.atom`, `/feeds/authors/{handle}.json` … */
export async function GET(
	_request: Request,
	{ params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
	const { path } = await params;
	const asked = parseFeedPath(path);
	const feed = asked && (await readFeed(asked.subject));
	if (!feed) {
		// What it was the feed of may have another address now.
		const known = await readRedirect(`/feeds/${path.join("/")}`);
		return known?.toPath
			? new Response(null, { status: 308, headers: { location: known.toPath } })
			: notThere();
	}
	const written = writeFeed(feed, asked.format, environment().websubHub);
	return publicFile({ ...written, lastModified: feed.updatedAt });
}
