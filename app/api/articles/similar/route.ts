import { currentActor } from "@/lib/access/session";
import { HEADLINE_MAX } from "@/lib/articles/input";
import { listSimilarHeadlines } from "@/lib/headlines/desk-queries";
import { problems } from "@/lib/write/as-route";

/** The stories of the last month whose headlines are like `headline`, but for the story `not`. */
export async function GET(request: Request): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const query = new URL(request.url).searchParams;
	const headline = (query.get("headline") ?? "").slice(0, HEADLINE_MAX * 4);
	const now = new Date();
	const stories = await listSimilarHeadlines(actor, { headline, articleId: query.get("not") ?? "", now });
	return Response.json({ stories }, { headers: { "cache-control": "no-store" } });
}
