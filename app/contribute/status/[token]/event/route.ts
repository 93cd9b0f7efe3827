import { anonymous } from "@/lib/access/actor";
import { askChange } from "@/lib/diary/ask-change";
import { seeOther } from "@/lib/http/own-page";
import { plain, readReaderForm } from "@/lib/http/reader-form";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { showStatus } from "../show-status";

type Context = { params: Promise<{ token: string }> };

/** The organiser changes, puts off or calls off the event. What is wrong comes back beside its field with all that was typed (422). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { token } = await params;
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const { kind = "", startsOn = "", startsAt = "", endsAt = "", place = "", words = "" } = form;
	const typed = { kind, startsOn, startsAt, endsAt, place, words };
	const outcome = await askChange(anonymous, { ...typed, token });
	if (outcome.ok) return seeOther(`/contribute/status/${token}`);
	const problems: Record<string, string> = {};
	for (const problem of outcome.problems)
		problems[problem.field ?? ""] ??= problemSentence(wordsIn("zh-Hant-HK"), problem);
	const event = { typed, problems };
	return (
		(await showStatus({ token, typed: "", problem: null, event }, 422)) ??
		plain(404, Object.values(problems).join("\n"))
	);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
	return seeOther(`/contribute/status/${(await params).token}`);
}
