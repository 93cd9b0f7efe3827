import { draftArticle } from "@/lib/articles/draft-article";
import { asRoute } from "@/lib/write/as-route";

const draft = asRoute(draftArticle);

/** Starts a story: `{ articleId?, content? }`. The same `articleId` sent again gives the same story. */
export async function POST(request: Request): Promise<Response> {
	return draft(request);
}
