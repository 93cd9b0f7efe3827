import { currentActor } from "@/lib/access/session";
import { readNotes } from "@/lib/notes/desk-queries";
import { moveThreads } from "@/lib/notes/move-threads";
import { startThread } from "@/lib/notes/write-note";
import { asRoute, problems } from "@/lib/write/as-route";

const start = asRoute(startThread);
const move = asRoute(moveThreads);
type Place = { params: Promise<{ id: string }> };

/** The notes beside a story: `{ threads, colleagues }`. 401 signed out, 404 not yours to read. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const read = await readNotes(actor, (await params).id);
	return read
		? Response.json(read, { headers: { "cache-control": "no-store" } })
		: problems(404, { code: "not-found" });
}

/** Begins a conversation: `{ threadId, noteId, text, anchor }`. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
	return start(request, { articleId: (await params).id });
}

/** Tells where notes have moved with their words: `{ moves }`. */
export async function PUT(request: Request, { params }: Place): Promise<Response> {
	return move(request, { articleId: (await params).id });
}
