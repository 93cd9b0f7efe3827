import { environment } from "@/lib/env";

/** A form of text: a comment of 1,000 characters in any script, percent-encoded, and room around it. */
const MAX_BYTES = 400_000;

/**
 * The fields of a form that a page of ours sent, or the answer to whatever else came: 403 from elsewhere, 413, 415. A browser
 * without Origin on same-origin forms says Sec-Fetch-Site; one that says neither is refused.
 */
export async function readReaderForm(request: Request): Promise<Record<string, string> | Response> {
	if (!isOurForm(request)) return plain(403, "這個要求不是由本網站送出。請在本網站重新操作。");
	const type = request.headers.get("content-type") ?? "";
	if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return plain(415, "請使用網頁上的表格。");
	if (Number(request.headers.get("content-length")) > MAX_BYTES)
		return plain(413, "內容太長，請縮短後再試。");
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of request.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > MAX_BYTES) return plain(413, "內容太長，請縮短後再試。");
		chunks.push(chunk);
	}
	return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
}

/** Whether a page of ours sent this, as its browser tells. */
export function isOurForm(request: Request): boolean {
	const origin = request.headers.get("origin");
	return origin === null
		? request.headers.get("sec-fetch-site") === "same-origin"
		: origin === environment().siteUrl;
}

export function plain(status: number, sentence: string): Response {
	return new Response(`${sentence}\n`, {
		status,
		headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
	});
}
