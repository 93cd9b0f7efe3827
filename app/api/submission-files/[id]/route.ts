import { Readable } from "node:stream";
import { currentActor } from "@/lib/access/session";
import { readFile } from "@/lib/files/desk-queries";
import { attachmentNamed } from "@/lib/files/file-name";
import { fileKey, pressFiles, previewKey } from "@/lib/files/store";
import { problems } from "@/lib/write/as-route";

/**
 * A file from outside for whoever handles submissions, to be saved and never shown as a page; with `?as=preview` the small picture that
 * we have made of it, with `&page=2` that of a PDF's second page. Whether it may be had is asked anew each time.
 */
export async function GET(
	request: Request,
	{ params }: { params: Promise<{ id: string }> },
): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const file = await readFile(actor, (await params).id);
	const { searchParams } = new URL(request.url);
	const isPreview = searchParams.get("as") === "preview";
	const page = Number(searchParams.get("page") ?? 1);
	if (!file || (isPreview && !isDrawn(file, page))) return problems(404, { code: "not-found" });
	const key = isPreview ? previewKey(file.id, page) : fileKey(file.id, file.extension);
	if (!(await pressFiles().exists(key))) return problems(404, { code: "not-found" });
	const { contentLength } = await pressFiles().getMetaData(key);
	const stream = await pressFiles().getStream(key);
	// Nothing but the pictures that we have made ourselves says what it is.
	const isOurs = isPreview || file.kind === "picture";
	const type = isPreview ? "image/webp" : isOurs ? file.mimeType : "application/octet-stream";
	return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
		headers: {
			"content-type": type,
			"content-length": String(contentLength),
			"content-disposition": attachmentNamed(isPreview ? "preview.webp" : file.fileName),
			"content-security-policy": "default-src 'none'; sandbox",
			"x-content-type-options": "nosniff",
			"cross-origin-resource-policy": "same-origin",
			"cache-control": "private, no-store",
			"x-robots-tag": "noindex",
		},
	});
}

function isDrawn(
	{ hasPreview, drawnPages }: { hasPreview: boolean; drawnPages: number },
	page: number,
): boolean {
	return Number.isInteger(page) && page >= 1 && page <= Math.max(drawnPages, hasPreview ? 1 : 0);
}
