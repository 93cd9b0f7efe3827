import { anonymous } from "@/lib/access/actor";
import { clientAddress } from "@/lib/access/client-address";
import { FULL } from "@/lib/access/fair-turns";
import { networkDigest } from "@/lib/access/seal";
import { isAboutFile } from "@/lib/files/about-files";
import { basketKey, newBasket, readBasket } from "@/lib/files/baskets";
import { listHeld } from "@/lib/files/held-queries";
import { readFilesForm } from "@/lib/files/read-files-form";
import { receiveAll } from "@/lib/files/receive-all";
import { removeFile } from "@/lib/files/remove-file";
import { handOver } from "@/lib/http/hand-over";
import { ownPage, seeOther } from "@/lib/http/own-page";
import { plain } from "@/lib/http/reader-form";
import { fieldsOf } from "@/lib/submissions/fields";
import { inTurn, isFlooding, noteRefusal } from "@/lib/submissions/flood";
import { type SubmissionKind, submissionKinds } from "@/lib/submissions/kinds";
import type { ReturnedSubmission } from "@/lib/submissions/returned-submission";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { problemSentence, wordsIn } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

type Context = { params: Promise<{ kind: string }> };
type Fields = Record<string, string>;

/**
 * Takes a submission by a plain form, with its files. What is wrong comes back with the form as typed (422), and the files that have come
 * stay with it. The form's other buttons only bring files (`upload`) or take one out (`remove`).
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { kind } = await params;
	const known = submissionKinds.find((one) => one === kind);
	if (!known) return plain(404, "找不到這一頁。");
	const address = clientAddress(request.headers);
	const network = networkDigest(address);
	if (isFlooding(network, new Date())) return plain(429, FLOODING);
	const form = await readFilesForm(request);
	if (form instanceof Response) return form;
	const { fields } = form;
	const basket = basketOf(fields.basket ?? "");
	const refused = await receiveAll(form, { to: { basket }, network });
	if (fields.remove) await removeFile(anonymous, { basket, fileId: fields.remove });
	if (fields.remove || fields.upload) return formAgain(known, { fields, basket, refused, problems: [] });
	const sent = { ...fields, kind: known, basket, filesRefused: refused.length, address };
	// What waited meanwhile may be more of a flood that has been seen since.
	const outcome = await inTurn(network, async () =>
		isFlooding(network, new Date()) ? null : sendSubmission(anonymous, sent),
	);
	if (outcome === FULL) return plain(503, TOO_BUSY);
	if (outcome === null) return plain(429, FLOODING);
	if (!outcome.ok && outcome.problems.some(({ code }) => code === "too-many-submissions"))
		noteRefusal(network, new Date());
	if (outcome.ok) return seeOther("/contribute/sent");
	return formAgain(known, { fields, basket, refused, problems: outcome.problems });
}

/** For whoever sends on and on: the form with what was typed is a page back in their browser. */
const FLOODING = "這個網絡送出太多次，未有收下。請一小時後按瀏覽器的「上一頁」再送出。";

const TOO_BUSY = "現時等候送出的來件太多，未有收下。請幾分鐘後按瀏覽器的「上一頁」再送出。";

/** Whoever comes here by an address is led to the form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const { kind } = await params;
	const known = submissionKinds.find((one) => one === kind);
	return known ? seeOther(`/contribute/${known}`) : plain(404, "找不到這一頁。");
}

/** The basket that the form has, with a key that holds for hours from now; a new one for a form without, or with an old one. */
function basketOf(key: string): string {
	const now = new Date();
	const basketId = readBasket(key, now);
	return basketId === null ? newBasket(now) : basketKey(basketId, now);
}

async function formAgain(
	kind: SubmissionKind,
	{
		fields,
		basket,
		refused,
		problems: found,
	}: { fields: Fields; basket: string; refused: Problem[]; problems: Problem[] },
): Promise<Response> {
	const words = wordsIn("zh-Hant-HK");
	const names = fieldsOf(kind).map(({ name }) => name);
	const problems: Record<string, string> = {};
	for (const problem of found) {
		const { field = "" } = problem;
		const isOfForm = names.includes(field) || isAboutFile(field) || field === "files";
		problems[isOfForm ? field : ""] ??= problemSentence(words, problem);
	}
	const kept = Object.entries(fields).filter(([name]) => names.includes(name) || isAboutFile(name));
	const returned: ReturnedSubmission = {
		typed: { ...Object.fromEntries(names.map((name) => [name, ""])), ...Object.fromEntries(kept) },
		problems,
		stamp: fields.stamp ?? "",
		held: {
			basket,
			files: await listHeld(basket, new Date()),
			refused: refused.map((problem) => problemSentence(words, problem)),
		},
	};
	const from = /^\d{1,9}$/.test(fields.from ?? "") ? `&from=${fields.from}` : "";
	const isWrong = found.length > 0 || refused.length > 0;
	return ownPage(`/contribute/${kind}?form=${handOver(returned)}${from}`, isWrong ? 422 : 200);
}
