import { anonymous } from "@/lib/access/actor";
import { clientAddress } from "@/lib/access/client-address";
import { storyNumber } from "@/lib/articles/address";
import { PASS_COOKIE, passIn } from "@/lib/comments/pass-cookie";
import type { ReturnedForm } from "@/lib/comments/returned-forms";
import { submitComment } from "@/lib/comments/submit-comment";
import { handOver } from "@/lib/http/hand-over";
import { ownPage, seeOther } from "@/lib/http/own-page";
import { plain, readReaderForm } from "@/lib/http/reader-form";
import { problemSentence, wordsIn } from "@/lib/words/words";

type Context = { params: Promise<{ number: string }> };

/** Takes a comment by a plain form. What is wrong with it comes back with the form as typed (422). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const number = storyNumber((await params).number);
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	if (number === null) return plain(404, "找不到這篇報道。");
	const { name = "", email = "", text = "", reply = "", website = "", stamp = "" } = form;
	const outcome = await submitComment(anonymous, {
		article: number,
		...{ name, email, text, reply, website, stamp },
		address: clientAddress(request.headers),
		pass: passIn(request.headers.get("cookie"), PASS_COOKIE),
	});
	if (outcome.ok)
		return seeOther(
			`/articles/${number}/comments/sent${outcome.value.state === "unconfirmed" ? "?confirm=yes" : ""}`,
		);
	if (outcome.problems.some(({ code }) => code === "not-found"))
		return plain(404, "找不到這篇報道，可能已經撤下。");
	const words = wordsIn("zh-Hant-HK");
	const problems: Record<string, string> = {};
	for (const problem of outcome.problems) {
		const field = ["name", "email", "text"].find((one) => one === problem.field) ?? "";
		problems[field] ??= problemSentence(words, problem);
	}
	const returned: ReturnedForm = { typed: { name, email, text }, problems, reply: storyNumber(reply) };
	const key = handOver(returned);
	return ownPage(`/articles/${number}/comments/form?form=${key}`, 422);
}

/** Whoever comes here by an address is led to the comments. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const number = storyNumber((await params).number);
	return number === null ? plain(404, "找不到這一頁。") : seeOther(`/articles/${number}#comments`);
}
