import { anonymous } from "@/lib/access/actor";
import { removeComment } from "@/lib/comments/remove-comment";
import { seeOther } from "@/lib/http/own-page";
import { readReaderForm } from "@/lib/http/reader-form";

/** The button of the page by which a reader takes a comment back. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const outcome = await removeComment(anonymous, { token: form.token ?? "" });
	return seeOther(
		outcome.ok
			? "/comments/done?what=removed"
			: `/comments/remove?problem=${outcome.problems[0]?.code ?? "link-wrong"}`,
	);
}
