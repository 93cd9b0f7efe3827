import { anonymous } from "@/lib/access/actor";
import { clientAddress } from "@/lib/access/client-address";
import { storyNumber } from "@/lib/articles/address";
import { reportComment } from "@/lib/comments/report-comment";
import { seeOther } from "@/lib/http/own-page";
import { plain, readReaderForm } from "@/lib/http/reader-form";
import { problemSentence, wordsIn } from "@/lib/words/words";

/** Takes a reader's word that a comment breaks the rules. */
export async function POST(
	request: Request,
	{ params }: { params: Promise<{ number: string }> },
): Promise<Response> {
	const number = storyNumber((await params).number);
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const { comment = "", reason = "" } = form;
	const outcome = await reportComment(anonymous, {
		article: number,
		...{ comment, reason },
		address: clientAddress(request.headers),
	});
	if (outcome.ok) return seeOther(`/articles/${number}/comments/sent?report=yes`);
	const [problem] = outcome.problems;
	if (problem?.field === "reason" && storyNumber(comment) !== null)
		return seeOther(`/articles/${number}/comments/report?comment=${comment}&problem=reason`);
	return plain(422, problem ? problemSentence(wordsIn("zh-Hant-HK"), problem) : "");
}
