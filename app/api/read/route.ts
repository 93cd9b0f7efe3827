import { clientAddress } from "@/lib/access/client-address";
import { storyNumber } from "@/lib/articles/address";
import { environment } from "@/lib/env";
import { countsAsRead } from "@/lib/reads/counts-as-read";
import { countRead } from "@/lib/reads/reading-desk";

/**
 * `navigator.sendBeacon("/api/read", "10423")`: a reader has the story of that number before them. The answer is always 204,
 * whether the read counts or not, and nothing about the reader is kept.
 */
export async function POST(request: Request): Promise<Response> {
	const length = Number(request.headers.get("content-length") ?? "0");
	if (length > 0 && length <= 9 && countsAsRead(request.headers, environment().siteUrl)) {
		const number = storyNumber(await request.text());
		if (number !== null) countRead({ number, address: clientAddress(request.headers) });
	}
	return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
