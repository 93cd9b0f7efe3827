import { taggedResponse } from "@/lib/http/tagged-response";
import { serviceWorker } from "@/lib/reader-scripts/reader-scripts";

/** At the root, because a service worker serves only what lies below it. Browsers ask for it anew each time. */
export async function GET(request: Request): Promise<Response> {
	return taggedResponse(request, {
		body: await serviceWorker(),
		contentType: "text/javascript; charset=utf-8",
		maxAgeSeconds: 0,
	});
}
