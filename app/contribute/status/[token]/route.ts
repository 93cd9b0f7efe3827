import { plain } from "@/lib/http/reader-form";
import { showStatus } from "./show-status";

type Context = { params: Promise<{ token: string }> };

/** The sender's own page. Never kept by anybody, and never told to where a link on it leads. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const { token } = await params;
	return (await showStatus({ token, typed: "", problem: null }, 200)) ?? plain(404, NOT_FOUND);
}

const NOT_FOUND = "找不到這份來件：連結不完整，或內容已按期刪除。";
