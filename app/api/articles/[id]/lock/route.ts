import { releaseLock, takeLock, takeOverLock } from "@/lib/locks/take-lock";
import { asRoute } from "@/lib/write/as-route";

const take = asRoute(takeLock);
const takeOver = asRoute(takeOverLock);
const release = asRoute(releaseLock);
type Place = { params: Promise<{ id: string }> };

/** Locks the story for whoever asks; 423 when somebody else has. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
	return take(request, { articleId: (await params).id });
}

/** Takes the lock over from whoever has it. */
export async function PUT(request: Request, { params }: Place): Promise<Response> {
	return takeOver(request, { articleId: (await params).id });
}

/** Gives one's own lock up. */
export async function DELETE(request: Request, { params }: Place): Promise<Response> {
	return release(request, { articleId: (await params).id });
}
