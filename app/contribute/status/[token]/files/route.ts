import { clientAddress } from "@/lib/access/client-address";
import { networkDigest } from "@/lib/access/seal";
import { readFilesForm } from "@/lib/files/read-files-form";
import { receiveAll } from "@/lib/files/receive-all";
import { seeOther } from "@/lib/http/own-page";
import { plain } from "@/lib/http/reader-form";
import { readStatusToken } from "@/lib/submissions/seals";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { showStatus } from "../show-status";

type Context = { params: Promise<{ token: string }> };

/** The sender adds files later. Those that are not taken are told on the same page (422); the others are. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { token } = await params;
	if (readStatusToken(token) === null)
		return plain(404, problemSentence(wordsIn("zh-Hant-HK"), { code: "not-found" }));
	const form = await readFilesForm(request);
	if (form instanceof Response) return form;
	const network = networkDigest(clientAddress(request.headers));
	const problems = await receiveAll(form, { to: { token }, network });
	if (problems.length === 0) return seeOther(`/contribute/status/${token}`);
	const words = wordsIn("zh-Hant-HK");
	const refused = problems.map((problem) => problemSentence(words, problem));
	const shown = await showStatus({ token, typed: "", problem: null, refused }, 422);
	return shown ?? plain(404, problemSentence(words, { code: "not-found" }));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
	return seeOther(`/contribute/status/${(await params).token}`);
}
