import { may } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { listMedia } from "@/lib/media/desk-queries";
import { fileOfRequest } from "@/lib/media/file-of-request";
import { formatMediaCursor, parseMediaCursor } from "@/lib/media/library-filter";
import { receivePicture } from "@/lib/media/receive-picture";
import { makeAvifLater } from "@/lib/media/renditions";
import { answer, problems, whyNotOurs } from "@/lib/write/as-route";

/** What may come with a file in the query; the command checks each. */
const ABOUT = [
	"alt",
	"caption",
	"credit",
	"licence",
	"rightsSource",
	"rightsUntil",
	"isNotForReuse",
	"isAiMade",
] as const;

/**
 * Takes one picture: the request's body is the file itself, streamed and cut off at the limit; its `name` and what is said about
 * it come in the query.
 */
export async function POST(request: Request): Promise<Response> {
	const refusal = whyNotOurs(request);
	if (refusal) return refusal;
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	if (!may(actor, "media.upload", "new")) return problems(403, { code: "forbidden" });
	const bytes = await fileOfRequest(request);
	if ("code" in bytes) return answer({ ok: false, problems: [bytes] });
	const query = new URL(request.url).searchParams;
	const about = Object.fromEntries(
		ABOUT.flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : [])),
	);
	const outcome = await receivePicture(actor, { ...about, bytes, fileName: query.get("name") ?? "" });
	if (outcome.ok) makeAvifLater({ mediaId: outcome.value.id }, outcome.value.widths);
	return answer(outcome);
}

/** The library's newest pictures, for the picker: `q` searches their texts, `before` is where the page before ended. */
export async function GET(request: Request): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const query = new URL(request.url).searchParams;
	const { pictures, next } = await listMedia(actor, {
		search: (query.get("q") ?? "").slice(0, 800),
		before: parseMediaCursor(query.get("before")),
	});
	return Response.json(
		{ pictures, next: next && formatMediaCursor(next) },
		{ headers: { "cache-control": "no-store" } },
	);
}
