import { resumableUploads } from "@/lib/files/uploads";
import { isOurForm, plain } from "@/lib/http/reader-form";

/** Takes files piece by piece. What has come is handed to nobody: there is no GET. */
export async function POST(request: Request): Promise<Response> {
	return ofOurs(request);
}

export async function PATCH(request: Request): Promise<Response> {
	return ofOurs(request);
}

export async function DELETE(request: Request): Promise<Response> {
	return ofOurs(request);
}

/** How far an upload has come; a browser says no origin with it. */
export async function HEAD(request: Request): Promise<Response> {
	return neverKept(await resumableUploads().handleWeb(request));
}

export function GET(): Response {
	return plain(404, "找不到這一頁。");
}

async function ofOurs(request: Request): Promise<Response> {
	if (!isOurForm(request)) return plain(403, "這個要求不是由本網站送出。請在本網站重新操作。");
	return neverKept(await resumableUploads().handleWeb(request));
}

function neverKept(answer: Response): Response {
	answer.headers.set("cache-control", "no-store");
	answer.headers.delete("access-control-allow-origin");
	return answer;
}
