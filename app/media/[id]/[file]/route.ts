import { anonymous } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import type { PictureType } from "@/lib/media/addresses";
import { readMediaFile } from "@/lib/media/queries";
import { readRendition } from "@/lib/media/renditions";
import { isUuid } from "@/lib/text/uuid";

/** One rendition of a picture: for anybody when readers can see it, else for staff alone and kept by nobody. */
export async function GET(
	_request: Request,
	{ params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
	const { id, file } = await params;
	const [, digits, type] = /^(\d{2,5})\.(avif|webp|jpg)$/.exec(file) ?? [];
	const width = Number(digits);
	if (!isUuid(id) || !width) return missing();
	// The session is asked for only when the picture is not public, so that what readers get never depends on a cookie.
	const found = (await readMediaFile(anonymous, id)) ?? (await readMediaFile(await currentActor(), id));
	if (!found?.widths.includes(width)) return missing();
	const rendition = await readRendition({ mediaId: id, width, type: type as PictureType });
	if (!rendition) return missing();
	const caching = rendition.isFinal ? "public, max-age=3600" : "public, max-age=30";
	return new Response(Buffer.from(rendition.bytes), {
		headers: {
			"content-type": rendition.mimeType,
			"cache-control": found.isPublic ? caching : "private, no-store",
			"content-security-policy": "default-src 'none'; sandbox",
			"x-content-type-options": "nosniff",
		},
	});
}

function missing(): Response {
	return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
}
