import { anonymous } from "@/lib/access/actor";
import { seeOther } from "@/lib/http/own-page";
import { plain, readReaderForm } from "@/lib/http/reader-form";
import { answerDesk } from "@/lib/submissions/answer-desk";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { showStatus } from "../show-status";

type Context = { params: Promise<{ token: string }> };

/** The sender's answer. What is wrong with it comes back on the same page with the text as typed (422). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { token } = await params;
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const outcome = await answerDesk(anonymous, { token, text: form.text ?? "" });
	if (outcome.ok) return seeOther(`/contribute/status/${token}`);
	const [problem] = outcome.problems;
	const sentence = problemSentence(wordsIn("zh-Hant-HK"), problem ?? { code: "not-found" });
	return (
		(await showStatus({ token, typed: form.text ?? "", problem: sentence }, 422)) ?? plain(404, sentence)
	);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
	return seeOther(`/contribute/status/${(await params).token}`);
}
