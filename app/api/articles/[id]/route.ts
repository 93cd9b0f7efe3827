import { currentActor } from "@/lib/access/session";
import { revisionToken } from "@/lib/articles/input";
import { readNewest } from "@/lib/articles/read-newest";
import { reviseArticle } from "@/lib/articles/revise-article";
import { asRoute, problems } from "@/lib/write/as-route";

const revise = asRoute(reviseArticle);
type Place = { params: Promise<{ id: string }> };

/**
 * The story as it stands: `{ revision, savedAt, savedBy, isOwn, content, pictures, base }`, the last being the version that
 * `?base=` asks for, null when it is not kept. 401 signed out, 404 not yours to see.
 */
export async function GET(request: Request, { params }: Place): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const base = revisionToken.safeParse(new URL(request.url).searchParams.get("base")).data ?? null;
	const newest = await readNewest(actor, { articleId: (await params).id, base });
	return newest
		? Response.json(newest, { headers: { "cache-control": "no-store" } })
		: problems(404, { code: "not-found" });
}

/** Saves a story: `{ revision, content }`. 200 gives the new revision; 409 tells who saved in between, 423 who has locked it. */
export async function PUT(request: Request, { params }: Place): Promise<Response> {
	return revise(request, { articleId: (await params).id });
}
