import { anonymous } from "@/lib/access/actor";
import { seeOther } from "@/lib/http/own-page";
import { plain, readReaderForm } from "@/lib/http/reader-form";
import { amendSubmission } from "@/lib/submissions/amend-submission";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { showStatus } from "../show-status";

type Context = { params: Promise<{ token: string }> };

/** The sender puts something right. What is wrong comes back beside its field with all that was typed (422). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { token } = await params;
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const { title = "", body = "", senderName = "", phone = "" } = form;
	const { embargoOn = "", embargoAt = "", words = "" } = form;
	const typed = { title, body, senderName, phone, embargoOn, embargoAt, words };
	const outcome = await amendSubmission(anonymous, { ...typed, token });
	if (outcome.ok) return seeOther(`/contribute/status/${token}`);
	const problems: Record<string, string> = {};
	for (const problem of outcome.problems)
		problems[problem.field ?? ""] ??= problemSentence(wordsIn("zh-Hant-HK"), problem);
	const amendment = { typed, problems };
	return (
		(await showStatus({ token, typed: "", problem: null, amendment }, 422)) ??
		plain(404, Object.values(problems).join("\n"))
	);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
	return seeOther(`/contribute/status/${(await params).token}`);
}
