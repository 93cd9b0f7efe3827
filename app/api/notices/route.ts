import { readNotices } from "@/lib/notices/read-notices";
import { asRoute } from "@/lib/write/as-route";

const read = asRoute(readNotices);

/** Marks one's notices of some conversations as read: `{ threadIds }`. */
export async function POST(request: Request): Promise<Response> {
	return read(request);
}
