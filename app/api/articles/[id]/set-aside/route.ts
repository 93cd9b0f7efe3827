import { setAside } from "@/lib/locks/set-aside";
import { asRoute } from "@/lib/write/as-route";

const keep = asRoute(setAside);

/** Keeps a text that can no longer be saved as a version beside the story. */
export async function POST(
	request: Request,
	{ params }: { params: Promise<{ id: string }> },
): Promise<Response> {
	return keep(request, { articleId: (await params).id });
}
