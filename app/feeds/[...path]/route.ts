import { environment } from "@/lib/env";
import { parseFeedPath } from "@/lib/feeds/address";
import { readFeed } from "@/lib/feeds/public-queries";
import { writeFeed } from "@/lib/feeds/write-feed";
import { notThere, publicFile } from "@/lib/http/public-file";

/** `/feeds/latest.rss`, `/feeds/sections/{slug}.atom`, `/feeds/authors/{handle}.json` … */
export async function GET(
	_request: Request,
	{ params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
	const asked = parseFeedPath((await params).path);
	const feed = asked && (await readFeed(asked.subject));
	if (!feed) return notThere();
	const written = writeFeed(feed, asked.format, environment().websubHub);
	return publicFile({ ...written, lastModified: feed.updatedAt });
}
