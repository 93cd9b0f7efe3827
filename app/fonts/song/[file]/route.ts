import { readSongSlice } from "@/lib/song/song-slice";

/** Serves what pages have already cut, by content hash; it never takes text from outside. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
	const slice = await readSongSlice((await params).file);
	if (!slice) return new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });
	return new Response(new Uint8Array(slice), {
		headers: { "content-type": "font/woff2", "cache-control": "public, max-age=31536000, immutable" },
	});
}
