import { anonymous } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { mediaUrl, parseMediaFile } from "@/lib/media/addresses";
import { readMediaFile } from "@/lib/media/queries";
import { readRendition } from "@/lib/media/renditions";
import { isUuid } from "@/lib/text/uuid";

/**
 * One rendition of a picture: for anybody when readers can see it, else for staff alone and kept by nobody. An address of a file
 * that has been replaced leads to the present one; the former file is served to nobody.
 */
export async function GET(
	_request: Request,
	{ params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
	const { id, file } = await params;
	const asked = parseMediaFile(file);
	if (!isUuid(id) || !asked) return missing();
	// The session is asked for only when the picture is not public, so that what readers get never depends on a cookie.
	const found = (await readMediaFile(anonymous, id)) ?? (await readMediaFile(await currentActor(), id));
	if (!found) return missing();
	const { width, type } = asked;
	if (asked.edition !== found.edition) {
		const nearest = found.widths.find((one) => one >= width) ?? found.widths.at(-1) ?? width;
		return moved(mediaUrl({ id, edition: found.edition }, nearest, type), found.isPublic);
	}
	if (!found.widths.includes(width)) return missing();
	const rendition = await readRendition({ mediaId: id, edition: found.edition, width, type });
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

function moved(location: string, isPublic: boolean): Response {
	const caching = isPublic ? "public, max-age=30" : "private, no-store";
	return new Response(null, { status: 307, headers: { location, "cache-control": caching } });
}

function missing(): Response {
	return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
}
