import { anonymous } from "@/lib/access/actor";
import { confirmComment } from "@/lib/comments/confirm-comment";
import { passCookie } from "@/lib/comments/pass-cookie";
import { commenterPass } from "@/lib/comments/seals";
import { seeOther } from "@/lib/http/own-page";
import { readReaderForm } from "@/lib/http/reader-form";

/** The button of the confirmation page. From then on this browser's comments with the address need no mail. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const outcome = await confirmComment(anonymous, { token: form.token ?? "" });
	if (!outcome.ok) return seeOther(`/comments/confirm?problem=${outcome.problems[0]?.code ?? "link-wrong"}`);
	const { article, commenterId } = outcome.value;
	return seeOther(article === null ? "/comments/done?what=confirmed" : `/articles/${article}/comments/sent`, {
		"set-cookie": passCookie(commenterPass(commenterId)),
	});
}
