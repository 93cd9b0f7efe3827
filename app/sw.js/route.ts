import { publicFile } from "@/lib/http/public-file";
import { serviceWorker } from "@/lib/reader-scripts/reader-scripts";

export const dynamic = "force-dynamic";

/** At the root, because a service worker serves only what lies below it. Browsers ask for it anew each time. */
export async function GET(): Promise<Response> {
	return publicFile({
		body: await serviceWorker(),
		contentType: "text/javascript; charset=utf-8",
	});
}
