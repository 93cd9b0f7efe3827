import { notThere, publicFile } from "@/lib/http/public-file";
import { readSitemap } from "@/lib/sitemaps/read-sitemap";

/** `pages.xml`, `news.xml` and `articles-{n}.xml`. */
export async function GET(
	_request: Request,
	{ params }: { params: Promise<{ file: string }> },
): Promise<Response> {
	const body = await readSitemap((await params).file);
	return body === null ? notThere() : publicFile({ body, contentType: "application/xml; charset=utf-8" });
}
