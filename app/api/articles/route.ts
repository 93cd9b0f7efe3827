import { currentActor } from "@/lib/access/session";
import { listStoryNames } from "@/lib/articles/desk-queries";
import { draftArticle } from "@/lib/articles/draft-article";
import { asRoute, problems } from "@/lib/write/as-route";

const draft = asRoute(draftArticle);

/** Starts a story: `{ articleId?, content? }`. The same `articleId` sent again gives the same story. */
export async function POST(request: Request): Promise<Response> {
	return draft(request);
}

/** The stories that the actor may see, by words or a number in `q`; with `shown`, those that readers can see. */
export async function GET(request: Request): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const query = new URL(request.url).searchParams;
	const search = (query.get("q") ?? "").slice(0, 200);
	const stories = await listStoryNames(actor, { search, isShown: query.has("shown") });
	return Response.json({ stories }, { headers: { "cache-control": "no-store" } });
}
