import { currentActor } from "@/lib/access/session";
import { DOCX_MAX_BYTES } from "@/lib/docx/read-docx";
import { receiveDocx } from "@/lib/docx/receive-docx";
import { fileOfRequest } from "@/lib/media/file-of-request";
import { answer, problems, whyNotOurs } from "@/lib/write/as-route";

/** Reads one Word file: the request's body is the file itself, its `name` comes in the query. Nothing but its pictures is kept. */
export async function POST(request: Request): Promise<Response> {
	const refusal = whyNotOurs(request);
	if (refusal) return refusal;
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const bytes = await fileOfRequest(request, DOCX_MAX_BYTES);
	if ("code" in bytes) return answer({ ok: false, problems: [bytes] });
	const fileName = (new URL(request.url).searchParams.get("name") ?? "").slice(0, 200);
	return answer(await receiveDocx(actor, { bytes, fileName }));
}
