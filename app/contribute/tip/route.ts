import { clientAddress } from "@/lib/access/client-address";
import { seeOther } from "@/lib/http/own-page";
import { answerSource, showForm, type TipAnswer } from "@/lib/tips/answer-source";
import { inTurn } from "@/lib/tips/limits";
import { readTipForm } from "@/lib/tips/read-tip-form";
import { onTheBeat, showTip } from "./show-tip";

/** The one address of confidential tips: what is there to read, and every form. Neither what was sent nor a receipt is ever in it. */
export async function GET(): Promise<Response> {
	return showTip({ view: await showForm(), status: 200 });
}

export async function POST(request: Request): Promise<Response> {
	const beganAt = performance.now();
	const answer = await inTurn(
		{
			length: request.headers.get("content-length"),
			network: clientAddress(request.headers),
		},
		() => answered(request),
	);
	if (answer === "leave") return leave();
	const shown = answer ?? { view: await showForm("busy"), status: 503 };
	return onTheBeat(beganAt, () => showTip(shown));
}

async function answered(request: Request): Promise<TipAnswer | "leave"> {
	try {
		const form = await readTipForm(request);
		if (form === "foreign") return { view: await showForm("foreign"), status: 403 };
		if (form === "tooLarge") return { view: await showForm("tooLarge"), status: 413 };
		if (form === "form") return { view: await showForm("form"), status: 400 };
		if (form.fields.do === "leave") return "leave";
		return await answerSource(form, clientAddress(request.headers));
	} catch (error) {
		// What an error says may hold what was sent: its kind alone is told.
		console.error(`a tip could not be answered: ${error instanceof Error ? error.name : "unknown"}`);
		return { view: await showForm("trouble"), status: 500 };
	}
}

/** To where any reader might be, with what this site has left in the browser wiped. */
function leave(): Response {
	return seeOther("/", { "clear-site-data": '"cache", "storage"' });
}
