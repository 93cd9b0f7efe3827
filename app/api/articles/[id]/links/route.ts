import { currentActor } from "@/lib/access/session";
import { askLinksOf } from "@/lib/links/ask-links-of";
import { problems, whyNotOurs } from "@/lib/write/as-route";

/** Asks the addresses to which a saved story links: `{ asked, dead }`. 401 signed out, 403 foreign origin, 404 not yours to see. */
export async function POST(
	request: Request,
	{ params }: { params: Promise<{ id: string }> },
): Promise<Response> {
	const refusal = whyNotOurs(request);
	if (refusal) return refusal;
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const answer = await askLinksOf(actor, (await params).id);
	return answer
		? Response.json(answer, { headers: { "cache-control": "no-store" } })
		: problems(404, { code: "not-found" });
}
