import { leavePresence } from "@/lib/presence/leave-presence";
import { notePresence } from "@/lib/presence/note-presence";
import { asRoute } from "@/lib/write/as-route";

const note = asRoute(notePresence);
const leave = asRoute(leavePresence);
type Place = { params: Promise<{ id: string }> };

/** A tab tells that the story is open in it, and hears who else is there. */
export async function PUT(request: Request, { params }: Place): Promise<Response> {
	return note(request, { articleId: (await params).id });
}

/** A tab is closed; a POST, because that is all a beacon can send. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
	return leave(request, { articleId: (await params).id });
}
