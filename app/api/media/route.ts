import { may } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { listMedia } from "@/lib/media/desk-queries";
import { receivePicture } from "@/lib/media/receive-picture";
import { makeAvifLater } from "@/lib/media/renditions";
import { UPLOAD_MAX_BYTES } from "@/lib/media/rules";
import { answer, problems, whyNotOurs } from "@/lib/write/as-route";

/**
 * Takes one picture: the request's body is the file itself, streamed and cut off at the limit; its name and texts come in
 * the query (`name`, `alt`, `caption`, `credit`).
 */
export async function POST(request: Request): Promise<Response> {
	const refusal = whyNotOurs(request);
	if (refusal) return refusal;
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	if (!may(actor, "media.upload", "new")) return problems(403, { code: "forbidden" });
	const bytes = await fileOf(request);
	if (bytes === null)
		return problems(413, {
			code: "too-large",
			field: "file",
			values: { max: UPLOAD_MAX_BYTES / 1024 / 1024 },
		});
	if (bytes.byteLength === 0) return problems(422, { code: "empty-file", field: "file" });
	const query = new URL(request.url).searchParams;
	const text = (name: string) => query.get(name) ?? "";
	const outcome = await receivePicture(actor, {
		bytes,
		fileName: text("name"),
		alt: text("alt"),
		caption: text("caption"),
		credit: text("credit"),
	});
	if (outcome.ok) makeAvifLater({ mediaId: outcome.value.id }, outcome.value.widths);
	return answer(outcome);
}

/** The library's newest pictures, for the picker: `q` searches their texts. */
export async function GET(request: Request): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const pictures = await listMedia(actor, { search: new URL(request.url).searchParams.get("q") ?? "" });
	return Response.json({ pictures }, { headers: { "cache-control": "no-store" } });
}

async function fileOf(request: Request): Promise<Buffer | null> {
	if (Number(request.headers.get("content-length")) > UPLOAD_MAX_BYTES) return null;
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of request.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > UPLOAD_MAX_BYTES) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
