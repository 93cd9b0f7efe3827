import { publicFile } from "@/lib/http/public-file";
import { parseSearch } from "@/lib/search/parameters";
import { suggest } from "@/lib/search/suggest";

export const dynamic = "force-dynamic";

/**
 * `GET /search/suggest?q=數據`: what somebody who has typed so much may be looking for, at most eight, names before headlines:
 *
 *     { "query": "數據",
 *       "suggestions": [
 *         { "kind": "tag", "text": "數據中心", "href": "/tags/…" },
 *         { "kind": "story", "text": "電力樽頸｜數據中心排隊等電", "href": "/articles/10001/…" } ] }
 *
 * `kind` is person, column, company, section, tag, kicker or story; `query` is the text that was understood, so that an answer that
 * comes late can be told from the newest. An empty `q` has no suggestions. It hangs on `q` alone and may be kept.
 */
export async function GET(request: Request): Promise<Response> {
	const { text } = parseSearch({ q: new URL(request.url).searchParams.get("q") ?? "" });
	const body = JSON.stringify({ query: text, suggestions: await suggest(text) });
	return publicFile({ body, contentType: "application/json; charset=utf-8" });
}
