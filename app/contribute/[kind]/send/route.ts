import { anonymous } from "@/lib/access/actor";
import { clientAddress } from "@/lib/access/client-address";
import { handOver } from "@/lib/http/hand-over";
import { ownPage, seeOther } from "@/lib/http/own-page";
import { plain, readReaderForm } from "@/lib/http/reader-form";
import { fieldsOf } from "@/lib/submissions/fields";
import { submissionKinds } from "@/lib/submissions/kinds";
import type { ReturnedSubmission } from "@/lib/submissions/returned-submission";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { problemSentence, wordsIn } from "@/lib/words/words";

type Context = { params: Promise<{ kind: string }> };

/** Takes a submission by a plain form. What is wrong with it comes back with the form as typed (422). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { kind } = await params;
	const known = submissionKinds.find((one) => one === kind);
	if (!known) return plain(404, "找不到這一頁。");
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const outcome = await sendSubmission(anonymous, {
		...form,
		kind: known,
		address: clientAddress(request.headers),
	});
	if (outcome.ok) return seeOther("/contribute/sent");
	const words = wordsIn("zh-Hant-HK");
	const fields = fieldsOf(known).map(({ name }) => name);
	const problems: Record<string, string> = {};
	for (const problem of outcome.problems)
		problems[fields.find((one) => one === problem.field) ?? ""] ??= problemSentence(words, problem);
	const typed = Object.fromEntries(fields.map((name) => [name, form[name] ?? ""]));
	const returned: ReturnedSubmission = { typed, problems };
	const from = /^\d{1,9}$/.test(form.from ?? "") ? `&from=${form.from}` : "";
	return ownPage(`/contribute/${known}?form=${handOver(returned)}${from}`, 422);
}

/** Whoever comes here by an address is led to the form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const { kind } = await params;
	const known = submissionKinds.find((one) => one === kind);
	return known ? seeOther(`/contribute/${known}`) : plain(404, "找不到這一頁。");
}
