import { anonymous } from "@/lib/access/actor";
import { seeOther } from "@/lib/http/own-page";
import { plain, readReaderForm } from "@/lib/http/reader-form";
import { withdrawSubmission } from "@/lib/submissions/withdraw-submission";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { showStatus } from "../show-status";

type Context = { params: Promise<{ token: string }> };

/** The sender takes the submission back. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { token } = await params;
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const outcome = await withdrawSubmission(anonymous, { token });
	if (outcome.ok) return seeOther(`/contribute/status/${token}`);
	const [problem] = outcome.problems;
	const sentence = problemSentence(wordsIn("zh-Hant-HK"), problem ?? { code: "not-found" });
	return (await showStatus({ token, typed: "", problem: sentence }, 422)) ?? plain(404, sentence);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
	return seeOther(`/contribute/status/${(await params).token}`);
}
