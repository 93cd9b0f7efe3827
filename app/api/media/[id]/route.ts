import { currentActor } from "@/lib/access/session";
import { readPicture } from "@/lib/media/desk-queries";
import { fileOfRequest } from "@/lib/media/file-of-request";
import { replacePicture } from "@/lib/media/replace-picture";
import { answer, problems, whyNotOurs } from "@/lib/write/as-route";

type Props = { params: Promise<{ id: string }> };

/** One picture of the library, for the picker. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const picture = await readPicture(actor, (await params).id);
	if (!picture) return problems(404, { code: "not-found" });
	return Response.json({ picture }, { headers: { "cache-control": "no-store" } });
}

/** Puts the request's body in the place of a picture's file; `edition` is the file that was seen, `name` the new one's name. */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
	const refusal = whyNotOurs(request);
	if (refusal) return refusal;
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const bytes = await fileOfRequest(request);
	if ("code" in bytes) return answer({ ok: false, problems: [bytes] });
	const query = new URL(request.url).searchParams;
	const outcome = await replacePicture(actor, {
		mediaId: (await params).id,
		edition: query.get("edition") ?? "",
		fileName: query.get("name") ?? "",
		bytes,
	});
	return answer(outcome);
}
