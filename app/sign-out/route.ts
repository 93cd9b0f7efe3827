import { endSession } from "@/lib/access/session";
import { environment } from "@/lib/env";
import { whyNotOurs } from "@/lib/write/as-route";

/**
 * Signs out, here or with `?everywhere=yes` on every device. A plain form posts it, so that the browser leaves the desk's pages
 * and what it remembers of them.
 */
export async function POST(request: Request): Promise<Response> {
	const refusal = whyNotOurs(request);
	if (refusal) return refusal;
	await endSession({ everywhere: new URL(request.url).searchParams.get("everywhere") === "yes" });
	return new Response(null, {
		status: 303,
		headers: {
			location: new URL("/sign-in?out=yes", environment().siteUrl).href,
			"cache-control": "no-store",
		},
	});
}
