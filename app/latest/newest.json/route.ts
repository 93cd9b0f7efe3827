import { listLatest } from "@/lib/articles/public-queries";
import { taggedResponse } from "@/lib/http/tagged-response";
import { isoHongKong } from "@/lib/time/hong-kong";

/** When the newest stories were published, for a page that asks whether it is still the newest. */
export async function GET(request: Request): Promise<Response> {
	const { articles } = await listLatest();
	return taggedResponse(request, {
		body: JSON.stringify({ published: articles.map(({ publishAt }) => isoHongKong(publishAt)) }),
		contentType: "application/json; charset=utf-8",
		maxAgeSeconds: 0,
	});
}
