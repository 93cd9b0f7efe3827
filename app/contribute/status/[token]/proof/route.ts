import { anonymous } from "@/lib/access/actor";
import { seeOther } from "@/lib/http/own-page";
import { plain, readReaderForm } from "@/lib/http/reader-form";
import { answerProof } from "@/lib/proofs/answer-proof";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { showStatus } from "../show-status";

type Context = { params: Promise<{ token: string }> };

/** The author's answer to a proof. What is wrong with it comes back beside the proof as it stands now, with the words as typed (422). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { token } = await params;
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const { number, answer, words = "" } = form;
	const outcome = await answerProof(anonymous, { token, number, answer, words });
	if (outcome.ok) return seeOther(`/contribute/status/${token}`);
	const [problem = { code: "not-found" }] = outcome.problems;
	const sentence = problemSentence(wordsIn("zh-Hant-HK"), problem);
	const proof = { words, problem: sentence, isAboutWords: problem.field === "words" };
	return (await showStatus({ token, typed: "", problem: null, proof }, 422)) ?? plain(404, sentence);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
	return seeOther(`/contribute/status/${(await params).token}`);
}
