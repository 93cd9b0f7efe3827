import { notThere } from "@/lib/http/public-file";
import { findScript } from "@/lib/reader-scripts/reader-scripts";

/** `/scripts/elements.{hash}.js`. A page kept since before an update gets today's script, and asks again next time. */
export async function GET(
	_request: Request,
	{ params }: { params: Promise<{ file: string }> },
): Promise<Response> {
	const script = await findScript((await params).file);
	if (!script) return notThere();
	return new Response(script.code, {
		headers: {
			"content-type": "text/javascript; charset=utf-8",
			"cache-control": script.isCurrent ? "public, max-age=31536000, immutable" : "no-store",
		},
	});
}
