import { taggedResponse } from "@/lib/http/tagged-response";
import { readSitemapIndex } from "@/lib/sitemaps/read-sitemap";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
	return taggedResponse(request, {
		body: await readSitemapIndex(),
		contentType: "application/xml; charset=utf-8",
	});
}
