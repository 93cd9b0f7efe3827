import { currentActor } from "@/lib/access/session";
import { readOriginal } from "@/lib/media/desk-queries";
import { UPLOAD_TYPES } from "@/lib/media/rules";
import { originalKey, uploads } from "@/lib/media/store";
import { problems } from "@/lib/write/as-route";

/** The original of a picture for the desk, saved and never shown in a page; `edition` names a former file, without it the present one. */
export async function GET(
	request: Request,
	{ params }: { params: Promise<{ id: string }> },
): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const { id: mediaId } = await params;
	const edition = new URL(request.url).searchParams.get("edition");
	const original = await readOriginal(actor, { mediaId, edition });
	const key =
		original && originalKey({ mediaId, edition: original.edition }, UPLOAD_TYPES[original.mimeType] ?? "");
	if (!key || !(await uploads().exists(key))) return problems(404, { code: "not-found" });
	return new Response(Buffer.from(await uploads().getBytes(key)), {
		headers: {
			"content-type": original.mimeType,
			"content-disposition": `attachment; filename*=UTF-8''${extended(original.fileName)}`,
			"cache-control": "private, no-store",
			"content-security-policy": "default-src 'none'; sandbox",
			"x-content-type-options": "nosniff",
		},
	});
}

/** As RFC 8187 writes a name beyond ASCII, which leaves fewer marks as they are than an address does. */
function extended(name: string): string {
	return encodeURIComponent(name.toWellFormed()).replace(
		/['()*!]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
