import type { Problem } from "@/lib/write/outcome";
import { UPLOAD_MAX_BYTES } from "./rules";

/** The file that is a request's body, read as a stream and given up at the limit; a problem (too-large, empty-file) instead. */
export async function fileOfRequest(
	request: Request,
	maxBytes = UPLOAD_MAX_BYTES,
): Promise<Buffer | Problem> {
	const tooLarge = { code: "too-large", field: "file", values: { max: maxBytes / 1024 / 1024 } };
	if (Number(request.headers.get("content-length")) > maxBytes) return tooLarge;
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of request.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > maxBytes) return tooLarge;
		chunks.push(chunk);
	}
	return bytes === 0 ? { code: "empty-file", field: "file" } : Buffer.concat(chunks);
}
