import { currentActor } from "@/lib/access/session";
import { countUnread } from "@/lib/notices/desk-queries";
import { readNotices } from "@/lib/notices/read-notices";
import { asRoute, problems } from "@/lib/write/as-route";

const read = asRoute(readNotices);

/** How many of one's notices are new: `{ unread }`. 401 signed out. */
export async function GET(): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	return Response.json({ unread: await countUnread(actor) }, { headers: { "cache-control": "no-store" } });
}

/** Marks one's notices as read: those of some conversations, `{ threadIds }`, or all that had come until `{ until }`. */
export async function POST(request: Request): Promise<Response> {
	return read(request);
}
