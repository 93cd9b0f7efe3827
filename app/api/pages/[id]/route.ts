import { revisePage } from "@/lib/pages/revise-page";
import { asRoute } from "@/lib/write/as-route";

const revise = asRoute(revisePage);

/** Saves a page of the newsroom's own: `{ revision, content }`. 200 gives the new revision; 409 tells who saved in between. */
export async function PUT(
	request: Request,
	{ params }: { params: Promise<{ id: string }> },
): Promise<Response> {
	return revise(request, { pageId: (await params).id });
}
