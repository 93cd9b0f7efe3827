import { anonymous } from "@/lib/access/actor";
import { clientAddress } from "@/lib/access/client-address";
import { networkDigest } from "@/lib/access/seal";
import { finishUpload } from "@/lib/files/finish-upload";
import { sizeInWords } from "@/lib/files/limits";
import { removeFile } from "@/lib/files/remove-file";
import { isOurForm, plain } from "@/lib/http/reader-form";
import { problemSentence, wordsIn } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";
import { jsonOf, told } from "./json";

/** Receives an upload that has come whole (`upload`), or takes a file out of a form again (`remove`); answers with the file, or a sentence. */
export async function POST(request: Request): Promise<Response> {
	if (!isOurForm(request)) return plain(403, "這個要求不是由本網站送出。請在本網站重新操作。");
	const asked = await jsonOf(request);
	if (asked === null) return told(400, { problem: "請使用網頁上的表格。" });
	if (asked.remove) {
		const outcome = await removeFile(anonymous, { basket: asked.basket ?? "", fileId: asked.remove });
		return outcome.ok ? told(200, {}) : refused(outcome.problems);
	}
	const network = networkDigest(clientAddress(request.headers));
	const outcome = await finishUpload(asked.upload ?? "", network);
	if (!outcome.ok) return refused(outcome.problems);
	const { id, fileName, bytes, kind } = outcome.value;
	return told(200, { file: { id, fileName, size: sizeInWords(bytes), kind } });
}

/** The page's script waits and asks again after any 5xx. */
const STATUS_OF: Record<string, number> = { "not-found": 404, "file-not-whole": 409, "file-queue-full": 503 };

function refused([problem = { code: "not-found" }]: Problem[]): Response {
	return told(STATUS_OF[problem.code] ?? 422, { problem: problemSentence(wordsIn("zh-Hant-HK"), problem) });
}
