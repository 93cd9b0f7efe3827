import { anonymous } from "@/lib/access/actor";
import { seeOther } from "@/lib/http/own-page";
import { readReaderForm } from "@/lib/http/reader-form";
import { confirmSubmission } from "@/lib/submissions/confirm-submission";
import { statusPath } from "@/lib/submissions/seals";

/** The button of the confirmation page: the submission has been received, and its own page says so. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const outcome = await confirmSubmission(anonymous, { token: form.token ?? "" });
	return seeOther(
		outcome.ok
			? statusPath(outcome.value.id)
			: `/contribute/confirm?problem=${outcome.problems[0]?.code ?? "submission-link-wrong"}`,
	);
}
