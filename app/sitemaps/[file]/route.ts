import { notThere, taggedResponse } from "@/lib/http/tagged-response";
import { readSitemap } from "@/lib/sitemaps/read-sitemap";

/** `pages.xml`, `news.xml` and `articles-{n}.xml`. */
export async function GET(
	request: Request,
	{ params }: { params: Promise<{ file: string }> },
): Promise<Response> {
	const body = await readSitemap((await params).file);
	return body === null
		? notThere()
		: taggedResponse(request, { body, contentType: "application/xml; charset=utf-8" });
}
