import { publicFile } from "@/lib/http/public-file";
import { readSitemapIndex } from "@/lib/sitemaps/read-sitemap";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
	return publicFile({
		body: await readSitemapIndex(),
		contentType: "application/xml; charset=utf-8",
	});
}
