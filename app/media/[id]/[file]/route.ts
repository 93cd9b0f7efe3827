import { anonymous } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { readMediaFile } from "@/lib/media/queries";
import { renditionKey, uploads } from "@/lib/media/store";
import { isUuid } from "@/lib/text/uuid";

/** One rendition of a picture: for anybody when readers can see it, else for staff alone and kept by nobody. */
export async function GET(
	_request: Request,
	{ params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
	const { id, file } = await params;
	const width = Number(/^(\d{2,5})\.webp$/.exec(file)?.[1]);
	if (!isUuid(id) || !width) return missing();
	// The session is asked for only when the picture is not public, so that what readers get never depends on a cookie.
	const found = (await readMediaFile(anonymous, id)) ?? (await readMediaFile(await currentActor(), id));
	if (!found?.widths.includes(width)) return missing();
	const key = renditionKey(id, width);
	if (!(await uploads().exists(key))) return missing();
	return new Response(Buffer.from(await uploads().getBytes(key)), {
		headers: {
			"content-type": "image/webp",
			"cache-control": found.isPublic ? "public, max-age=3600" : "private, no-store",
			"content-security-policy": "default-src 'none'; sandbox",
			"x-content-type-options": "nosniff",
		},
	});
}

function missing(): Response {
	return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
}
