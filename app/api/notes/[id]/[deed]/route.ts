import { reopenThread, resolveThread } from "@/lib/notes/resolve-thread";
import { replyToThread } from "@/lib/notes/write-note";
import { asRoute, problems } from "@/lib/write/as-route";

const deeds = {
	reply: asRoute(replyToThread),
	resolve: asRoute(resolveThread),
	reopen: asRoute(reopenThread),
};

/** What is done with a conversation beside a story: replying to it (`{ noteId, text }`), resolving it, reopening it. */
export async function POST(
	request: Request,
	{ params }: { params: Promise<{ id: string; deed: string }> },
): Promise<Response> {
	const { id, deed } = await params;
	if (!Object.hasOwn(deeds, deed)) return problems(404, { code: "not-found" });
	return deeds[deed as keyof typeof deeds](request, { threadId: id });
}
