import { replyTip } from "@/lib/tips/reply-tip";
import { asRoute } from "@/lib/write/as-route";

type Context = { params: Promise<{ id: string }> };

const reply = asRoute(replyTip);

/** An answer, sealed in the browser. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	return reply(request, { tipId: (await params).id });
}
