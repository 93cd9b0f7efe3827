import { reviseArticle } from "@/lib/articles/revise-article";
import { asRoute } from "@/lib/write/as-route";

const revise = asRoute(reviseArticle);

/** Saves a story: `{ revision, content }`. 200 gives the new revision; 409 tells who saved in between. */
export async function PUT(
	request: Request,
	{ params }: { params: Promise<{ id: string }> },
): Promise<Response> {
	return revise(request, { articleId: (await params).id });
}
