import { currentActor } from "@/lib/access/session";
import { readArticle } from "@/lib/articles/desk-queries";
import { listRatesFor } from "@/lib/money/desk-queries";
import { dayOf } from "@/lib/time/hong-kong";
import { problems } from "@/lib/write/as-route";

type Place = { params: Promise<{ id: string }> };

/**
 * What a sum in the story is reckoned by now: `{ day, rates }`, the day it is out on or today's, and of each currency the newest
 * rate of that day or before. 401 signed out, 404 not yours to see.
 */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const article = await readArticle(actor, (await params).id);
	if (!article) return problems(404, { code: "not-found" });
	const day = dayOf(article.publishAt ?? new Date());
	const rates = await listRatesFor(actor, day);
	return Response.json({ day, rates }, { headers: { "cache-control": "no-store" } });
}
